import { violationsOf } from '@jazylym/browser/axe';
import { certifyDay, countDay, givePin } from '@jazylym/server/testing/day';
import { CITY_FACILITY as facilityId } from '@jazylym/server/testing/reference';
import { CERTIFIED_DAY, certifyRichDay, OPEN_DAY, type RichDay } from '@jazylym/server/testing/rich-day';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted, openAccepted } from './accepted.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
let day: RichDay;
/** The certified protocol as it is stored. */
let sealed: string;
beforeAll(async () => {
  stage = await openStage();
  day = await certifyRichDay(stage.server);
  sealed = await storedProtocol();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const DIALOG = 'dialog[open]';
const CORRECT = 'button[aria-label^="Түзетумен қайтару"]';
const REVERSE = 'button[aria-label^="Күшін жою"]';

async function storedProtocol(): Promise<string> {
  const { rows } = await stage.server.owner.query<{ row: string }>(
    'SELECT p::text AS row FROM protocol p WHERE facility_id = $1 AND business_date = $2',
    [facilityId, CERTIFIED_DAY],
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.row ?? '';
}

const correctionsOf = async (abonementId: string) =>
  (
    await stage.server.owner.query<{ day: string; of: string; refund: string; collector: string | null }>(
      `SELECT business_date::text AS day, abonement_date::text AS of, refund_tiyn AS refund, collector_id AS collector
       FROM reversal WHERE abonement_id = $1`,
      [abonementId],
    )
  ).rows;

/** What an element says, every space a plain one. */
const saidAt = async (page: Page, selector: string): Promise<string | undefined> =>
  (await page.textContent(selector))?.replaceAll(/\s+/g, ' ');

async function startCorrection(page: Page): Promise<void> {
  await page.locator(CORRECT).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG);
}

test('an operator is told that the day is certified and who takes the abonement back, and is offered nothing', async () => {
  const page = await openAccepted(stage, { id: day.standing });
  await page.locator('[data-certified]', { hasText: '2026 ж. 10 қараша күні куәландырылған' }).waitFor();
  expect(await page.textContent('[data-certified]')).toContain('басшысы түзетумен қайтарады');
  expect(await page.locator(`${REVERSE}, ${CORRECT}`).count()).toBe(0);
});

test('the head corrects: a document of the open day, paid out of its drawer, told to those above; the protocol stays byte for byte', async () => {
  const page = await openAccepted(stage, { id: day.standing }, { as: 'head' });
  expect(await page.locator(REVERSE).count()).toBe(0);
  await startCorrection(page);
  const note = await saidAt(page, '[data-correction]');
  expect(note).toContain('Түзету 2026 ж. 11 қараша күнінің құжаты болады');
  expect(note).toContain('филиал мен бас кеңсеге');
  expect(await saidAt(page, '[data-whose]')).toBe('Ақша 2026 ж. 11 қараша күнінің кассасынан беріледі.');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('4');
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Түзету жазылды`);
  expect(await page.textContent('[data-refund]')).toMatch(/^3.775.₸$/);
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG, { state: 'detached' });

  expect(await saidAt(page, '[data-event="reversed"]')).toContain('2026 ж. 11 қараша күнінің құжаты');
  expect(await correctionsOf(day.standing)).toEqual([
    { day: OPEN_DAY, of: CERTIFIED_DAY, refund: '377500', collector: null },
  ]);
  const { protocol } = await day.operator.day.protocol.query({ facilityId, businessDate: OPEN_DAY });
  expect(protocol.cash.refunds).toBe(377_500);
  expect(await storedProtocol()).toBe(sealed);
  const number = protocol.corrections[0]?.number;
  for (const reader of ['manager', 'hq'] as const) {
    const told = await (await stage.server.as(reader)).day.notices.query();
    expect(told.map(({ content }) => content)).toContainEqual(
      expect.objectContaining({ kind: 'correction', businessDate: CERTIFIED_DAY, number, reason: 'Клиент бас тартты' }),
    );
  }
});

test('what a collector took says who, on which blank and in which batch; corrected, it lowers the debt and nothing leaves the drawer', async () => {
  const page = await openAccepted(stage, { id: day.carded }, { as: 'head' });
  expect(await page.textContent('[data-taken]')).toBe('№ 1 пошташы Пошташы 1');
  expect(await page.textContent('[data-blank]')).toBe('№ 101');
  expect(await page.getByRole('link', { name: 'Буманы ашу' }).getAttribute('href')).toContain(day.batchId);
  expect(await page.locator('button', { hasText: 'Қол қойылды, берілді' }).count()).toBe(0);

  const debt = async () => (await day.operator.day.debts.query({ facilityId }))[0]?.debt ?? 0;
  const before = await debt();
  await startCorrection(page);
  await page.locator(DIALOG).getByText('Клиентке ақшаны қайтарады: № 1 пошташы Пошташы 1').waitFor();
  expect(await page.textContent('[data-whose]')).toContain('Кассадан ақша берілмейді');
  await page.keyboard.press('1');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Түзету жазылды`);
  expect(await correctionsOf(day.carded)).toMatchObject([{ day: OPEN_DAY, collector: day.collectorId }]);
  expect(await debt()).toBe(before - 377_500);
  const { protocol } = await day.operator.day.protocol.query({ facilityId, businessDate: OPEN_DAY });
  expect(protocol.cash.refunds).toBe(377_500);
  expect(await storedProtocol()).toBe(sealed);
});

test('a day that is certified behind an open dialog refuses the operator with a sentence, and offers nothing any more', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  await page.locator(REVERSE).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG);
  stage.server.clock.set('2026-11-11T06:00:00.000Z');
  const ofDay = { facilityId, businessDate: OPEN_DAY };
  await day.operator.day.close.mutate(ofDay);
  const { protocol } = await day.operator.day.protocol.query(ofDay);
  await countDay(day.operator, { ...ofDay, cash: protocol.cash.expected, cards: protocol.cards });
  await givePin(day.operator);
  expect(await certifyDay(day.operator, ofDay)).toMatchObject({ ok: true });

  await page.keyboard.press('1');
  await page.keyboard.press('F9');
  const alert = page.getByRole('alert');
  await alert.getByText('2026 ж. 11 қараша').waitFor();
  expect(await alert.textContent()).toContain('басшысына айтыңыз');
  expect(await correctionsOf(acceptance.id)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.reload();
  await page.waitForSelector('[data-certified]');
  expect(await page.locator(REVERSE).count()).toBe(0);
});
