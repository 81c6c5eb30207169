import { requestOf } from '@jazylym/server/testing/request';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  accepted,
  BY_ACCOUNT,
  jobsOf,
  loseFirstReply,
  openAccepted,
  openAt,
  pressLater,
  recordedOf,
  untilDrawn,
  untilPrinted,
} from './accepted.ts';
import { clerkAt, fillForAliya, readBackAndAccept, untilAccepted, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const COPY = 'Көшірме / Копия';
const NEXT = '[data-step="F9"]:focus';

test('a client is accepted, the papers printed and handed over, and the next one begins: Enter, Enter', async () => {
  const page = await openAt(stage, '/counter/');
  await fillForAliya(page, clerkAt(page));
  await readBackAndAccept(page);
  const number = await untilAccepted(page);
  expect(await page.textContent('h1')).toBe('Абонемент қабылданды');
  await page.waitForSelector('[data-step="F4"]:focus');
  await pressLater(page, 'Enter');
  await untilPrinted(page, 1);
  const [sheets = []] = await jobsOf(page);
  expect(sheets.join()).toContain(number);
  expect(sheets.join()).not.toMatch(/Көшірме/);
  await page.waitForSelector(NEXT);
  await pressLater(page, 'Enter');
  await untilReady(page);
  await page.waitForSelector('a[href*="/abonement/"]:not([data-mark])');

  await page.goBack();
  await untilDrawn(page);
  expect(await page.textContent('h1')).toBe('Абонемент');
  await page.waitForSelector('[data-event="handedOver"]');
  expect(await page.textContent('article.sheet')).toMatch(/Көшірме №.1/);
});

test('Enter prints PS-1 of each abonement and the receipt in one job, the next Enter hands over', async () => {
  const acceptance = await accepted(stage, requestOf([{}, {}]));
  const page = await openAccepted(stage, acceptance);
  await page.keyboard.press('Enter');
  await untilPrinted(page, 1);
  const [sheets = []] = await jobsOf(page);
  expect(sheets).toHaveLength(3);
  for (const [place, { number }] of acceptance.abonements.entries()) expect(sheets[place]).toContain(number);
  expect(sheets[2]).toContain('Түбіртек / Квитанция');
  expect(sheets.join()).not.toMatch(/Көшірме|Копия/);

  await page.waitForSelector(NEXT);
  await page.waitForSelector('[data-stage="printed"]');
  await pressLater(page, 'Enter');
  await page.waitForURL('**/counter/');
  expect(await recordedOf(stage, acceptance.id)).toEqual([
    ...['registered', 'registered', 'printed', 'printed', 'printed'],
    ...['signed', 'signed', 'handedOver', 'handedOver'],
  ]);
});

test('a print is counted, and the second is a copy that says so', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  await page.keyboard.press('F4');
  await untilPrinted(page, 1);
  await page.waitForSelector('[data-event="printed"]');
  await page.keyboard.press('F4');
  await untilPrinted(page, 2);
  const [first = [], second = []] = await jobsOf(page);
  expect(first.join()).not.toMatch(/Көшірме|Копия/);
  for (const sheet of second) expect(sheet).toMatch(/Көшірме №.1/);
  await page.waitForSelector('text=ПС-1: № 1 көшірмесі басып шығарылды');
});

test('of two windows that show an original one prints it, the other a copy', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  const other = await openAccepted(stage, acceptance, { as: 'dana' });
  await page.keyboard.press('F4');
  await untilPrinted(page, 1);
  await other.keyboard.press('F4');
  await untilPrinted(other, 1);
  expect((await jobsOf(page)).flat().join()).not.toMatch(/Көшірме/);
  for (const sheet of (await jobsOf(other)).flat()) expect(sheet).toMatch(/Көшірме №.1/);
});

test('a double press prints once and hands nothing over', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  await page.evaluate(() => {
    const print = window.print;
    window.print = () => {
      print();
      // The second half of a double press, when the cursor has already gone on.
      setTimeout(() => document.querySelector<HTMLElement>('[data-step="F9"]')?.click());
    };
  });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector(NEXT);
  await page.waitForSelector('[data-event="printed"]');
  expect(await jobsOf(page)).toHaveLength(1);
  expect(await recordedOf(stage, acceptance.id)).toEqual(['registered', 'printed', 'printed']);
  expect(page.url()).toContain('/abonement/');
});

test('a print whose reply is lost is sent again and counts once', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  const sent = await loseFirstReply(page, 'recordPrint');
  await page.keyboard.press('Enter');
  await untilPrinted(page, 1);
  expect(sent()).toBe(2);
  expect((await jobsOf(page)).flat().join()).not.toMatch(/Көшірме/);
  expect(await recordedOf(stage, acceptance.id)).toEqual(['registered', 'printed', 'printed']);
});

test('without the server a print is a copy, said calmly, and the original stays for later', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  await page.route('**/trpc/abonement.recordPrint*', (route) => route.abort('connectionreset'));
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.getByText('Басып шығару есепке алынбады').waitFor();
  expect(await jobsOf(page)).toEqual([]);
  await alert.getByRole('button').click();
  await untilPrinted(page, 1);
  for (const sheet of (await jobsOf(page)).flat()) expect(sheet).toContain(COPY);

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.unrouteAll();
  await page.keyboard.press('F4');
  await untilPrinted(page, 2);
  expect((await jobsOf(page))[1]?.join()).not.toMatch(/Көшірме/);
  await alert.waitFor({ state: 'detached' });
});

test('the browser’s own print command prints copies: nobody counts them', async () => {
  const page = await openAccepted(stage, await accepted(stage));
  const sheet = page.locator('article.sheet').first();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await sheet.textContent()).toMatch(/Көшірме\s.\sКопия/);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await sheet.textContent()).not.toMatch(/Көшірме/);
});

test('after a reload in the middle the clerk goes on where the acceptance stands', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-stage="printed"]');
  await page.reload();
  await untilDrawn(page);
  await page.waitForSelector(NEXT);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/counter/');
  expect(await recordedOf(stage, acceptance.id)).toContain('handedOver');
});

test('a clerk chooses what is printed, and leaves without handing over', async () => {
  const acceptance = await accepted(stage, requestOf([{}, {}]));
  const page = await openAccepted(stage, acceptance, { language: 'ru' });
  await page.uncheck('[data-paper="ps1"]');
  await page.check('[data-paper="priceExplanation"]');
  await page.waitForFunction(() => document.querySelectorAll('article.sheet').length === 2);
  await page.keyboard.press('F4');
  await untilPrinted(page, 1);
  const [receipt, explanation] = (await jobsOf(page)).flat();
  expect(receipt).toContain('Түбіртек / Квитанция');
  expect(explanation).toContain('Бағаның түсіндірмесі / Пояснение цены');
  await page.keyboard.press('Escape');
  await page.waitForURL('**/counter/');
  expect(await recordedOf(stage, acceptance.id)).not.toContain('handedOver');
});

test('each paper is also a PDF of the server’s, for saving and sending', async () => {
  const page = await openAccepted(stage, await accepted(stage, requestOf([{}, {}])));
  const links = await page
    .locator('a[href$=".pdf"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links).toHaveLength(4);
  for (const link of links) {
    const answer = await page.request.get(link);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
});

test('a PDF is counted before it opens, once for a double click: the first is the original, the next a copy', async () => {
  const acceptance = await accepted(stage, requestOf([{}], BY_ACCOUNT));
  const page = await openAccepted(stage, acceptance);
  const asked = new Set<string>();
  page.context().on('request', (request) => request.url().includes('.pdf') && asked.add(new URL(request.url()).search));
  const link = page.locator('[data-pdf="invoice"]');
  await link.dblclick();
  await page.waitForSelector('[data-event="printed"]');
  await expect.poll(() => [...asked]).toEqual(['?print=1']);
  expect(await recordedOf(stage, acceptance.id)).toEqual(['registered', 'printed']);
  await page.bringToFront();
  await link.click();
  await page.waitForSelector('text=Есепшот: № 1 көшірмесі басып шығарылды');
  await expect.poll(() => [...asked]).toEqual(['?print=1', '?print=2']);
});
