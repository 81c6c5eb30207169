import { acceptBatchOf, registerCollector, typedCard } from '@jazylym/server/testing/day';
import { CITY_FACILITY as facilityId } from '@jazylym/server/testing/reference';
import { newId } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import type { Stage } from './counter.ts';

/** What a test card costs, in tiyn. */
export const PRICE = 377_500;

/** A postman with a hundred blanks; `cards` of them are accepted on the day that is open. Answers their id. */
export async function postmanWith(stage: Stage, { number, cards = 0 }: { number: number; cards?: number }) {
  const first = number * 1000 + 1;
  const id = await registerCollector(await stage.server.as('head'), { number, first });
  if (cards > 0) await acceptMore(stage, id, { first, cards });
  return id;
}

/** Accepts further cards of a postman, from a blank on. */
export async function acceptMore(stage: Stage, id: string, { first, cards }: { first: number; cards: number }) {
  const typed = Array.from({ length: cards }, (_, place) => typedCard(first + place));
  const accepted = await acceptBatchOf(await stage.server.as('aigerim'), id, typed);
  if (!accepted.ok) throw new Error(accepted.rejection.reason);
}

/** A batch that is begun and goes no further. */
export const beginBatch = async (stage: Stage, collectorId: string) =>
  (await stage.server.as('aigerim')).abonement.beginBatch.mutate({ facilityId, id: newId(), collectorId });

/** The server gets the first request, and its answer is lost on the way back; later ones get through. Answers how many were sent. */
export async function loseFirst(page: Page, procedure: string): Promise<() => number> {
  let sent = 0;
  await page.route(`**/trpc/${procedure}*`, async (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  return () => sent;
}

/** What sticks out of a narrow window. */
export const sticksOut = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('section, h1, h2, h3, button, label, a, ul, dl, form, tbody tr')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .map((one) => one.textContent),
  );
