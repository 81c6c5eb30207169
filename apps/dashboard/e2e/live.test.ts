import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  await accept();
});
afterAll(() => visits?.close());

const accept = async () =>
  expect(await (await visits.server.as('aigerim')).abonement.accept.mutate(request())).toMatchObject({ ok: true });

/** The sets that the first tile of the overview tells. */
const tells = (page: Page, sets: number) =>
  page
    .getByRole('region', { name: 'By title', exact: true })
    .getByText(String(sets), { exact: true })
    .waitFor({ timeout: 10_000 });

/** Addresses that a browser's tabs ask for, from now on. */
function asking(pages: readonly Page[]): string[] {
  const asked: string[] = [];
  for (const page of pages) page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  return asked;
}

/** Chromium without a window keeps every tab in sight: so the tab is told that it is not. */
const see = (page: Page, how: 'visible' | 'hidden') =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, how);

test('six tabs share one stream: each tells what was accepted, none is starved, and all ask to sign in when the session is revoked', async () => {
  const first = await visits.visit('hq');
  const context = first.context();
  const streams: string[] = [];
  context.on('request', (one) => {
    if (one.url().endsWith('/report/changes')) streams.push(one.url());
  });
  await tells(first, 1);
  await first.getByText('live', { exact: true }).waitFor();
  streams.length = 0;
  const tabs = [first];
  for (const path of ['', '?period=today', '', 'regions', 'titles']) {
    const tab = await context.newPage();
    await tab.goto(`${visits.server.url}/dashboard/${path}`);
    tabs.push(tab);
  }
  for (const tab of tabs) await tab.getByText('live', { exact: true }).first().waitFor();
  // The first tab has one; the others opened none.
  expect(streams).toEqual([]);

  // Headless tabs are all in sight.
  await first.evaluate(() => void window.scrollTo(0, 400));
  await accept();
  await Promise.all(tabs.slice(0, 4).map((tab) => tells(tab, 2)));
  expect(await first.evaluate(() => window.scrollY)).toBe(400);

  const asked = asking(tabs);
  expect(await tabs[5]?.evaluate(async () => (await fetch('/trpc/access.me')).status)).toBe(200);
  expect(asked).toContain('/trpc/access.me');

  // A tab out of sight asks for nothing until it is seen.
  const hidden = tabs[1] as Page;
  await see(hidden, 'hidden');
  const asksHidden = asking([hidden]);
  await accept();
  await Promise.all(tabs.slice(2, 4).map((tab) => tells(tab, 3)));
  expect(asksHidden.filter((path) => path.startsWith('/trpc/report.'))).toEqual([]);
  await see(hidden, 'visible');
  await tells(hidden, 3);

  // Who leads is closed: another tab listens in its place.
  await first.close();
  const rest = tabs.slice(1);
  await expect.poll(() => streams.length, { timeout: 10_000 }).toBe(1);
  await accept();
  await Promise.all(rest.slice(0, 3).map((tab) => tells(tab, 4)));
  expect(streams).toHaveLength(1);

  const addresses = rest.map((tab) => tab.url());
  await visits.server.owner.query('DELETE FROM session');
  await Promise.all(rest.map((tab) => tab.getByRole('heading', { name: 'Sign in' }).waitFor({ timeout: 10_000 })));
  expect(rest.map((tab) => tab.url())).toEqual(addresses);
  await context.close();
});
