import { CAMPAIGN_DAY } from '@jazylym/server/testing/clock';
import { requestOf } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted, BY_ACCOUNT, jobsOf, loseFirstReply, openAccepted, untilPrinted } from './accepted.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.server.clock.set(CAMPAIGN_DAY));
afterEach(() => stage.leave());
afterAll(() => stage.close());

const DIALOG = 'dialog[open]';
const REVERSE = 'button[aria-label^="Күшін жою"]';

/** Opens the dialog for the acceptance's first abonement. */
async function startReversal(page: Page): Promise<void> {
  await page.locator(REVERSE).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG);
}

const reversals = async (abonementId: string | undefined) =>
  (
    await stage.server.owner.query('SELECT reason, refund_tiyn AS refund FROM reversal WHERE abonement_id = $1', [
      abonementId,
    ])
  ).rows;

test('within its day an abonement is taken back by a digit and F9, and the money to give back is large', async () => {
  const acceptance = await accepted(stage, requestOf([{}, {}]));
  const page = await openAccepted(stage, acceptance);
  await startReversal(page);
  expect(await page.textContent('[data-refund]')).toMatch(/^3.775.₸$/);
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Себебін таңдаңыз`);
  await page.keyboard.press('4');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
  expect(await page.textContent('[data-refund]')).toMatch(/^3.775.₸$/);
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG, { state: 'detached' });
  await page.waitForSelector('[data-step]:focus');

  const [first, second] = acceptance.abonements;
  await page.waitForSelector(`[data-abonement="${first?.number}"][data-stage="reversed"]`);
  await page.waitForSelector(`[data-abonement="${second?.number}"][data-stage="registered"]`);
  expect(await page.textContent('[data-event="reversed"]')).toMatch(/Себебі: Клиент бас тартты.*3.775.₸/);
  expect(await page.textContent('[data-refunded]')).toMatch(/^3.775.₸$/);
  expect(await page.locator(REVERSE).count()).toBe(1);
  expect(await reversals(first?.id)).toEqual([{ reason: 'Клиент бас тартты', refund: '377500' }]);
  expect(await page.locator('article.sheet', { hasText: first?.number ?? '-' }).count()).toBe(1);
});

test('the PS-1 of what was reversed leaves the print and comes back only where it is chosen, stamped', async () => {
  const acceptance = await accepted(stage, requestOf([{}, {}]));
  const page = await openAccepted(stage, acceptance);
  const forms = page.locator('article.sheet:has(.ps1)');
  expect(await forms.count()).toBe(2);
  await startReversal(page);
  await page.keyboard.press('4');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
  await page.keyboard.press('Enter');
  const [first, second] = acceptance.abonements;
  await page.waitForSelector(`[data-abonement="${first?.number}"][data-stage="reversed"]`);
  expect(await forms.allTextContents()).toEqual([expect.stringContaining(second?.number ?? '-')]);
  expect(await page.locator('.ps1-stamp').count()).toBe(0);
  await page.locator('.receipt-sums', { hasText: 'Возвращено' }).waitFor();

  await page.getByRole('checkbox', { name: /Күші жойылды/ }).check();
  await page.waitForSelector('.ps1-stamp');
  expect(await forms.count()).toBe(2);
  await page.keyboard.press('F4');
  await untilPrinted(page, 1);
  const [job = []] = await jobsOf(page);
  expect(job.map((sheet) => sheet.match(/Күші жойылды \/ Сторно/g)?.length ?? 0)).toEqual([2, 0, 1]);
});

test('a reason in own words, a lost reply and impatient keys make one reversal', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  const sent = await loseFirstReply(page, 'reverse');
  await startReversal(page);
  await page.keyboard.press('5');
  await page.waitForSelector('[data-words]:focus');
  await page.keyboard.type('2 рет тіркелген');
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
  expect(sent()).toBe(2);
  expect(await reversals(acceptance.abonements[0]?.id)).toEqual([{ reason: '2 рет тіркелген', refund: '377500' }]);
});

test('while its day waits a reversal is recorded in that day, and the dialog says so', async () => {
  const acceptance = await accepted(stage);
  stage.server.clock.set('2026-11-11T06:00:00.000Z');
  const page = await openAccepted(stage, acceptance);
  await startReversal(page);
  await page.locator(DIALOG).getByText('2026 ж. 10 қараша күніне жазылады').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
  const { rows } = await stage.server.owner.query(
    'SELECT business_date::text AS day FROM reversal WHERE abonement_id = $1',
    [acceptance.abonements[0]?.id],
  );
  expect(rows).toEqual([{ day: '2026-11-10' }]);
});

test('two windows give the money back once: the second hears that it is done', async () => {
  const acceptance = await accepted(stage);
  const page = await openAccepted(stage, acceptance);
  const other = await openAccepted(stage, acceptance, { as: 'dana' });
  await startReversal(other);
  await startReversal(page);
  await page.keyboard.press('1');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
  await other.keyboard.press('2');
  await other.keyboard.press('F9');
  await other.getByRole('alert').getByText('екінші рет қайтармаңыз').waitFor();
  expect(await reversals(acceptance.abonements[0]?.id)).toHaveLength(1);
});

test('of an unpaid invoice nothing is given back, and it is due less', async () => {
  const acceptance = await accepted(stage, requestOf([{}, {}], BY_ACCOUNT));
  const page = await openAccepted(stage, acceptance);
  expect(await page.textContent('[data-due]')).toMatch(/^7.550.₸$/);
  await startReversal(page);
  expect(await page.textContent('[data-refund]')).toMatch(/^0.₸$/);
  await page.waitForSelector(`${DIALOG} >> text=Есепшот әлі төленбеген`);
  await page.keyboard.press('1');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /^3.775.₸$/.test(document.querySelector('[data-due]')?.textContent ?? ''));
});

test('all of an acceptance is taken back with one reason, one sum and one key, a lost reply notwithstanding', async () => {
  const acceptance = await accepted(stage, requestOf([{}, {}, {}]));
  const page = await openAccepted(stage, acceptance);
  const sent = await loseFirstReply(page, 'reverseTogether');
  await page.locator('[data-reverse-all]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(DIALOG);
  expect(await page.textContent('[data-refund]')).toMatch(/^11.325.₸$/);
  await page.keyboard.press('4');
  await page.keyboard.press('F9');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
  expect(sent()).toBe(2);
  expect(await page.textContent('[data-refund]')).toMatch(/^11.325.₸$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('[data-stage="reversed"]').length === 3);
  expect(await page.textContent('[data-refunded]')).toMatch(/^11.325.₸$/);
  for (const { id } of acceptance.abonements)
    expect(await reversals(id)).toEqual([{ reason: 'Клиент бас тартты', refund: '377500' }]);
});

test('by keys alone: Enter says what is missing, the arrow begins with the first reason, Enter leads to the record', async () => {
  const page = await openAccepted(stage, await accepted(stage));
  await startReversal(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${DIALOG} >> text=Себебін таңдаңыз`);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('[data-reason="wrongTitle"]:checked:focus');
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('[data-reason="wrongTerm"]:checked:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-confirm]:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${DIALOG} >> text=Қабылдаудың күші жойылды`);
});
