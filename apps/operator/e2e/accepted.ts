import type { AcceptAbonements, Acceptance } from '@jazylym/domain/abonement/acceptance';
import { bin } from '@jazylym/domain/testing/trade';
import { CITY_FACILITY } from '@jazylym/server/testing/reference';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import type { Stage } from './counter.ts';

/** An organization that pays by account. */
export const BY_ACCOUNT = {
  subscriber: { kind: 'organization', name: '«Бірлік» ЖШС', bin, phone: null, language: 'kk' },
  payment: { method: 'account' },
} as const;

/** Registers an acceptance as aigerim would at the counter. */
export async function accepted(stage: Stage, asked: AcceptAbonements = request()): Promise<Acceptance> {
  const answer = await (await stage.server.as('aigerim')).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
}

/** What was recorded of an acceptance, as kinds of events. */
export async function recordedOf(stage: Stage, id: string): Promise<string[]> {
  const aigerim = await stage.server.as('aigerim');
  const { history } = await aigerim.abonement.get.query({ facilityId: CITY_FACILITY, id });
  return history.map(({ kind }) => kind);
}

/** Opens a page in a browser without a printer: what goes to it is kept instead. */
export const openAt = (stage: Stage, path: string, wishes: Parameters<Stage['open']>[0] = {}): Promise<Page> =>
  stage.open({ ...wishes, path, script: keepPrints });

/** Opens an acceptance with its sheets drawn. */
export async function openAccepted(
  stage: Stage,
  { id }: { id: string },
  wishes: Parameters<Stage['open']>[0] = {},
): Promise<Page> {
  const page = await openAt(stage, `/counter/abonement/${id}`, wishes);
  await untilDrawn(page);
  return page;
}

export const untilDrawn = async (page: Page): Promise<void> => {
  await page.waitForSelector('article.sheet');
  await page.evaluate(() => document.fonts.ready);
};

function keepPrints(): void {
  const jobs: string[][] = [];
  window.print = () => {
    jobs.push(
      [...document.querySelectorAll<HTMLElement>('article.sheet')].map((sheet) =>
        (sheet.textContent ?? '').replaceAll(/\s+/g, ' '),
      ),
    );
  };
  Object.assign(window, { jobs });
}

/** The words of every sheet of every job that went to the printer. */
export const jobsOf = (page: Page): Promise<string[][]> =>
  page.evaluate(() => (window as unknown as { jobs: string[][] }).jobs);

/** Until so many jobs went to the printer. */
export const untilPrinted = (page: Page, jobs: number): Promise<unknown> =>
  page.waitForFunction((count) => (window as unknown as { jobs: string[][] }).jobs.length === count, jobs);

/** A press that comes later than the second half of a double press would. */
export async function pressLater(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(450);
  await page.keyboard.press(key);
}

/** The server gets the first request, and its answer is lost on the way back; later ones get through. Answers how many were sent. */
export async function loseFirstReply(page: Page, procedure: string): Promise<() => number> {
  let sent = 0;
  await page.route(`**/trpc/abonement.${procedure}*`, async (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  return () => sent;
}
