import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { acceptBatchOf, givePin, registerCollector, typedCard } from '@jazylym/server/testing/day';
import { CITY_FACILITY } from '@jazylym/server/testing/reference';
import { newId, request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import type { Step } from '../src/features/day/step.ts';
import { accepted, BY_ACCOUNT } from './accepted.ts';
import type { Stage } from './counter.ts';

/** The campaign day of the test country. */
export const DAY = '2026-11-10';

/** 65001 for three months in the city: 1,260 ₸ a set. */
const newspaper = (sets: number): AcceptAbonements =>
  request({
    ...{ publicationIndex: '65001', months: 3, sets },
    priceShown: { catalogueId: 1, total: 126_000 * sets },
    payment: { method: 'cash', given: 126_000 * sets },
  });

/** What the day of a test holds: ids and numbers of its abonements. */
export type MadeDay = { collectorId: string; numbers: string[] };

/**
 * A day of the city facility: three abonements at the counter in cash, the last of two sets, one by account, and a postman's batch
 * of two cards, whose 7,550 ₸ are handed in and recorded as `remitted` tiyn. The clerks have their PIN.
 */
export async function makeDay(stage: Stage, { remitted }: { remitted: number }): Promise<MadeDay> {
  const [aigerim, head] = [await stage.server.as('aigerim'), await stage.server.as('head')];
  await givePin(aigerim);
  await givePin(head);
  for (const asked of [request(), request(), newspaper(2), request(BY_ACCOUNT)]) await accepted(stage, asked);
  const collectorId = await registerCollector(head);
  const batch = await acceptBatchOf(aigerim, collectorId, [typedCard(101), typedCard(102)]);
  if (!batch.ok) throw new Error(batch.rejection.reason);
  const received = await aigerim.day.receiveRemittance.mutate({
    ...{ facilityId: CITY_FACILITY, id: newId(), collectorId, amount: tiyn(remitted) },
  });
  if (!received.ok) throw new Error(received.rejection.reason);
  const { rows } = await aigerim.day.reconcile.query({ facilityId: CITY_FACILITY, businessDate: DAY });
  return { collectorId, numbers: rows.map(({ number }) => number) };
}

/** A scanner types a number and presses Enter. */
export async function scan(page: Page, number: string): Promise<void> {
  await page.keyboard.type(number.replaceAll('-', ''));
  await page.keyboard.press('Enter');
}

/** The count is on the server. */
export const untilSaved = (page: Page): Promise<unknown> => page.waitForSelector('[data-saved="saved"]');

/** The step is shown. */
export const atStep = (page: Page, step: Step): Promise<unknown> =>
  page.waitForSelector(`[data-step="${step}"][data-current="true"]`);

/** Types the pieces of each denomination from the largest on; the cursor stands in what is left in the drawer then. */
export async function countCash(page: Page, pieces: readonly number[]): Promise<void> {
  await page.waitForSelector('[data-pieces="20000"]:focus');
  for (const count of pieces) {
    await page.keyboard.type(String(count));
    await page.keyboard.press('Enter');
  }
  await page.waitForSelector('[data-left]:focus');
}
