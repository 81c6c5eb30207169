import { violationsOf } from '@jazylym/browser/axe';
import { Language } from '@jazylym/domain/organisation/organisation';
import { newId, requestOf } from '@jazylym/server/testing/request';
import { takeBack } from '@jazylym/server/testing/take-back';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted, BY_ACCOUNT, openAccepted } from './accepted.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const IN_EACH = [
  ...Language.options.map((language) => ({ language, dark: false })),
  { language: 'kk', dark: true },
] as const;

test.each(IN_EACH)('no page after an acceptance keeps anybody out: $language, dark $dark', async (wishes) => {
  const acceptance = await accepted(stage, requestOf([{}, {}, {}], BY_ACCOUNT));
  const aigerim = await stage.server.as('aigerim');
  const ids = acceptance.abonements.map(({ id }) => id);
  const [handed = '', reversed = ''] = ids;
  const sheets = ids.map((documentId) => ({ paper: 'ps1' as const, documentId }));
  await aigerim.abonement.recordPrint.mutate({ facilityId: 1, id: newId(), sheets });
  await aigerim.abonement.recordSteps.mutate({
    facilityId: 1,
    abonementIds: [handed],
    steps: ['signed', 'handedOver'],
  });
  const asked = { facilityId: 1, id: newId(), abonementId: reversed, reason: 'Клиент бас тартты' };
  await takeBack(aigerim, asked);

  const page = await openAccepted(stage, acceptance, wishes);
  await page.waitForSelector('[data-event="reversed"]');
  const number = acceptance.abonements[1]?.number ?? '-';
  await page.getByRole('checkbox', { name: number.slice(-8) }).check();
  await page.waitForSelector('.ps1-stamp');
  expect(await violationsOf(page)).toEqual([]);
  await page.locator('[data-abonement] button').first().click();
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('5');
  await page.keyboard.press('F9');
  expect(await violationsOf(page)).toEqual([]);

  await page.goto(`${stage.server.url}/counter/left`);
  await page.waitForSelector('[data-row]:focus');
  await page.keyboard.press('Space');
  expect(await violationsOf(page)).toEqual([]);

  await page.goto(`${stage.server.url}/counter/invoices`);
  await page.waitForSelector('[data-row]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-payment]');
  await page.keyboard.press('F9');
  expect(await violationsOf(page)).toEqual([]);
});

test('on a phone no page after an acceptance sticks out of the window', async () => {
  const acceptance = await accepted(stage, requestOf([{}, {}], BY_ACCOUNT));
  const asked = { id: newId(), abonementId: acceptance.abonements[0]?.id ?? '', reason: 'Клиент бас тартты' };
  await takeBack(await stage.server.as('aigerim'), { facilityId: 1, ...asked });
  const page = await openAccepted(stage, acceptance, { language: 'ru' });
  await page.setViewportSize({ width: 390, height: 844 });
  const sticksOut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('section, h1, h2, button, label, a, ul, dl, form')]
        .filter((one) => !one.closest('article') && one.getBoundingClientRect().right > window.innerWidth + 1)
        .map((one) => one.textContent),
    );
  expect(await sticksOut()).toEqual([]);
  await page.goto(`${stage.server.url}/counter/left`);
  await page.waitForSelector('[data-row]:focus');
  await page.keyboard.press('Space');
  expect(await sticksOut()).toEqual([]);
  await page.goto(`${stage.server.url}/counter/invoices?acceptance=${acceptance.id}`);
  await page.waitForSelector('[data-payment="paidOn"]:focus');
  expect(await sticksOut()).toEqual([]);
});
