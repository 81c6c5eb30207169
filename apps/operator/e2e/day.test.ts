import { cashOf } from '@jazylym/server/testing/day';
import { CITY_FACILITY } from '@jazylym/server/testing/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pressLater } from './accepted.ts';
import { clerkAt, fillForAliya, readBackAndAccept, untilAccepted, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';
import { atStep, countCash, DAY, makeDay, scan, untilSaved } from './day-of.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** What the postman's 7,550 ₸ were typed as, and what the client of two sets paid too little. In tiyn. */
const TYPED = 575_000;
const OVER = 755_000 - TYPED;
const SHORT = 126_000;

/** The first reply to a procedure is lost on its way back. */
async function loseReply(page: Page, procedure: string): Promise<void> {
  let isLost = false;
  await page.route(`**/trpc/${procedure}*`, async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
}

const sqlOfDay = async () => {
  const { rows } = await stage.server.owner.query<{ count: number; total: number; publisher: number; cash: number }>(
    `SELECT count(*)::integer AS count, sum(total_tiyn)::integer AS total, sum(publisher_tiyn)::integer AS publisher,
       sum(total_tiyn) FILTER (WHERE payment_method = 'cash')::integer AS cash
     FROM abonement WHERE facility_id = $1 AND business_date = $2`,
    [CITY_FACILITY, DAY],
  );
  return rows[0];
};

/** What the server answers the clerk who asks for a paper or a file of the day. */
const statusOf = async (page: Page, file: string): Promise<number> =>
  (await page.request.get(`${stage.server.url}/documents/day/${CITY_FACILITY}/${DAY}/${file}`)).status();

/** The figures of a row of the protocol as whole tenge. */
const figuresOf = async (page: Page, section: string, row: string) =>
  (await page.locator(`[data-section="${section}"] tr[data-row="${row}"] td`).allTextContents()).map((text) =>
    Number(text.replaceAll(/\D/g, '')),
  );

test('a whole day by keyboard: three seeded differences are located, mended or explained, and the day is certified', async () => {
  const page = await stage.open();
  await fillForAliya(page, clerkAt(page));
  await readBackAndAccept(page);
  await untilAccepted(page);
  const { numbers } = await makeDay(stage, { remitted: TYPED });
  expect(numbers).toHaveLength(7);
  await page.keyboard.press('Escape');
  await untilReady(page);

  await page.keyboard.press('F10');
  await page.waitForSelector('[data-day-state="accepts"]');
  const sql = await sqlOfDay();
  expect(await figuresOf(page, 'bySettled', 'total')).toEqual([
    ...[sql?.count, 8, (sql?.publisher ?? 0) / 100],
    ...[((sql?.total ?? 0) - (sql?.publisher ?? 0)) / 100, (sql?.total ?? 0) / 100],
  ]);
  expect((await figuresOf(page, 'bySettled', 'cash')).at(-1)).toBe((sql?.cash ?? 0) / 100);

  for (const file of ['protocol.pdf', 'protocol.xlsx', 'protocol.csv', 'sorting.pdf', 'cards.pdf'])
    expect([file, await statusOf(page, file)]).toEqual([file, 200]);

  await page.keyboard.press('F9');
  await atStep(page, 'protocol');
  await page.keyboard.press('F9');
  await atStep(page, 'cash');
  const aigerim = await stage.server.as('aigerim');
  const { protocol } = await aigerim.day.protocol.query({ facilityId: CITY_FACILITY, businessDate: DAY });
  expect(await page.isDisabled('[data-show-expected]')).toBe(true);
  await countCash(page, cashOf(protocol.cash.expected + OVER - SHORT));
  expect(await page.locator('[data-expected]').count()).toBe(0);
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');

  await atStep(page, 'cards');
  const [missing = '', ...others] = numbers.toReversed();
  for (const number of others) await scan(page, number);
  await page.waitForSelector('[data-scanned="6"]');
  await scan(page, others[0] ?? '');
  await page.waitForSelector('[data-outcome="twice"]');
  expect(await page.textContent('[data-not-scanned="1"]')).toContain(missing);
  await untilSaved(page);

  await page.keyboard.press('F9');
  await atStep(page, 'differences');
  await page.waitForSelector('[data-suspect="together"] [data-row]:focus');
  const together = (await page.textContent('[data-suspect="together"]'))?.replaceAll(/\s/gu, ' ');
  expect(together).toMatch(/5 750 ₸.*7 550 ₸.*1 260 ₸/);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('[data-suspect="cardMissing"] [data-row]:focus');
  expect(await page.textContent('[data-suspect="cardMissing"]')).toContain(missing);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-abonement="${missing}"]`);
  await pressLater(page, 'Escape');
  await page.waitForSelector('[data-suspect="cardMissing"] [data-row]:focus');

  // The card is found and scanned; the client pays the second set; what was typed wrongly of the remittance is explained.
  await page.keyboard.press('Shift+F9');
  await atStep(page, 'cards');
  await scan(page, missing);
  await page.waitForSelector('[data-scanned="7"]');
  await page.keyboard.press('Shift+F9');
  await atStep(page, 'cash');
  await countCash(page, cashOf(protocol.cash.expected + OVER));
  await page.keyboard.press('F9');
  await atStep(page, 'cards');
  await untilSaved(page);
  await page.keyboard.press('F9');
  await atStep(page, 'differences');
  await page.waitForSelector(`[data-side="money"][data-difference="${OVER}"]`);
  await page.waitForSelector('[data-side="cards"][data-agrees="true"]');
  await page.waitForSelector('[data-suspect="transposed"]');

  await page.keyboard.press('F9');
  await atStep(page, 'sign');
  await page.waitForSelector('[data-sign="reason"]:focus');
  await page.keyboard.type('Пошташының 7550 теңгесі 5750 болып жазылған');
  await page.keyboard.press('Enter');
  await page.keyboard.type('280418');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-rejection="wrongPin"]:has-text("4 рет")');
  await page.waitForSelector('[data-sign="pin"]:focus');
  expect(await page.getAttribute('[data-sign="pin"]', 'aria-invalid')).not.toBe('true');
  await loseReply(page, 'day.certify');
  await page.keyboard.type('280419');
  await pressLater(page, 'Enter');

  await page.waitForSelector('[data-day-state="certified"] [data-print]:focus');
  expect(await page.textContent('[data-number]')).toMatch(/^160000-26-P-0001-\d$/);
  expect((await figuresOf(page, 'bySettled', 'total')).at(-1)).toBe((sql?.total ?? 0) / 100);
  const seal = await fetch((await page.getAttribute('[data-verify]', 'href')) ?? '');
  expect(seal.status).toBe(200);
  const { rows } = await stage.server.owner.query(
    'SELECT total_tiyn::integer AS total, abonements, cash_difference::integer AS cash, cards_difference AS cards FROM protocol',
  );
  expect(rows).toEqual([{ total: sql?.total, abonements: sql?.count, cash: OVER, cards: 0 }]);

  await page.keyboard.press('Escape');
  await untilReady(page);
  await page.goto(`${stage.server.url}/counter/days`);
  await page.waitForSelector(`[data-row="${DAY}"]:focus`);
  expect((await page.textContent(`[data-row="${DAY}"]`))?.replaceAll(/\s/gu, ' ')).toContain('ақша +1 800 ₸');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-day-state="certified"] [data-number]');
}, 90_000);
