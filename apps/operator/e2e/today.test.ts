import { newId, request, requestOf } from '@jazylym/server/testing/request';
import { takeBack } from '@jazylym/server/testing/take-back';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted, BY_ACCOUNT } from './accepted.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('the strip counts what stands, marks what is left to do, and leads to it', async () => {
  const clients = ['Берілген', 'Басылған', 'Қайтарылған'].map((name) =>
    request({ subscriber: { kind: 'individual', name, iin: null, phone: null, language: 'kk' } }),
  );
  const ids: string[] = [];
  for (const asked of clients) ids.push((await accepted(stage, asked)).abonements[0]?.id ?? '');
  await accepted(stage, requestOf([{}, {}], BY_ACCOUNT));
  const [handed = '', printed = '', reversed = ''] = ids;
  const client = await stage.server.as('aigerim');
  const { abonement } = client;
  const sheets = [handed, printed].map((documentId) => ({ paper: 'ps1' as const, documentId }));
  await abonement.recordPrint.mutate({ facilityId: 1, id: newId(), sheets });
  await abonement.recordSteps.mutate({ facilityId: 1, abonementIds: [handed], steps: ['signed', 'handedOver'] });
  await takeBack(client, { facilityId: 1, id: newId(), abonementId: reversed, reason: 'Клиент бас тартты' });

  const page = await stage.open();
  await page.waitForSelector('[data-badge="/left"]:has-text("3")');
  await page.waitForSelector('[data-badge="/invoices"]:has-text("1")');
  const strip = page.locator('section:has([data-badge])');
  expect(await strip.locator('dl').textContent()).toMatch(
    /Абонементтер4Қолма-қол, кассада7.550.₸Есепшот арқылы7.550.₸/,
  );
  const mark = async (name: string) =>
    await strip.locator('a[data-mark], li a').filter({ hasText: name }).first().getAttribute('data-mark');
  expect(await mark('Берілген')).toBeNull();
  expect(await mark('Басылған')).toBe('notHandedOver');
  expect(await mark('Қайтарылған')).toBe('reversed');
  expect(await mark('Бірлік')).toBe('notPrinted');
  expect(await strip.locator('s').allTextContents()).toEqual([expect.stringMatching(/3.775.₸/)]);

  await page.click('[data-badge="/left"]');
  await page.waitForSelector('[data-row]:focus');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=/1.абонемент/');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-badge="/left"]:has-text("2")');
  await page.click('[data-badge="/invoices"]');
  await page.waitForSelector('[data-invoice]');
});

test('the badges cost no list: the strip asks for today alone', async () => {
  await accepted(stage, request(BY_ACCOUNT));
  const page = await stage.open();
  const asked: string[] = [];
  page.on('request', (one) => void asked.push(one.url()));
  await page.reload();
  await page.waitForSelector('[data-badge="/invoices"]');
  expect(asked.join()).toContain('abonement.today');
  expect(asked.join()).not.toMatch(/abonement\.(notHandedOver|awaited)/);
});

test('a strip that did not load says so, and loads when it is asked again', async () => {
  const page = await stage.open({ as: 'bolat', path: '/counter/invoices', language: 'en' });
  await page.waitForSelector('h2');
  await page.route('**/trpc/abonement.today*', (route) => route.abort('connectionreset'));
  await page.goto(`${stage.server.url}/counter/`);
  await page.waitForSelector('text=Today’s list did not load.');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('text=Nothing accepted today yet');
});
