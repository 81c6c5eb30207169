import { readFileSync } from 'node:fs';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;

beforeAll(async () => {
  visits = await startVisits();
  const aigerim = await visits.server.as('aigerim');
  for (const sets of [1, 2]) {
    const total = 377_500 * sets;
    const asked = request({ sets, payment: { method: 'cash', given: total }, priceShown: { catalogueId: 1, total } });
    expect(await aigerim.abonement.accept.mutate(asked)).toMatchObject({ ok: true });
  }
});
afterAll(() => visits?.close());

const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });

test('an editor comes to the own titles, narrows them to a branch and its cities, goes back, and on to one title', async () => {
  const page = await visits.visit('editor');
  await page.waitForURL('**/dashboard/office');
  await page.getByRole('heading', { name: 'Our titles', level: 1 }).waitFor();
  expect(await page.locator('main dl').first().textContent()).toContain('Copies, January\u00a020273city 3 | rayon 0');
  await card(page, 'Next deadlines').getByText('Technology of Teaching').waitFor();

  const branches = card(page, /^Delivering branches/);
  await branches.getByText('Show as a table').click();
  await branches.getByRole('link', { name: 'Shymkent city' }).click();
  await page.waitForURL('**/office?branches=17');
  const rayons = card(page, /^Rayons and cities/);
  // The table stays open while its card tells of rayons instead.
  await rayons.getByRole('row', { name: /Shymkent city 3 3 0/ }).waitFor();
  await page.goBack();
  await branches.getByRole('link', { name: 'Shymkent city' }).waitFor();

  const run = card(page, 'Print run and forecast for three months');
  await run.getByRole('row', { name: /^Total/ }).waitFor();
  await run.getByRole('link', { name: 'Technology of Teaching' }).click();
  await page.waitForURL('**/titles/75384');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.waitForURL('**/dashboard/');
  await page.context().close();
});

test('the comparison with the last campaign is kept as it is shown, with what it counts', async () => {
  const page = await visits.visit('editor', { search: 'office' });
  await card(page, 'Compared with the last campaign')
    .getByRole('row', { name: /^Total 0 3/ })
    .waitFor();
  await page.getByRole('button', { name: 'Save: Compared with the last campaign' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  for (const said of ['Title;A year ago;Now;Difference', 'by accepting branch', 'Our titles'])
    expect(text).toContain(said);
  await page.context().close();
});
