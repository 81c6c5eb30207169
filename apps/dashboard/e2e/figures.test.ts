import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;

const newspaper = () =>
  request({
    publicationIndex: '65001',
    months: 1,
    sets: 4,
    payment: { method: 'cash', given: 200_000 },
    priceShown: { catalogueId: 1, total: 168_000 },
  });

beforeAll(async () => {
  visits = await startVisits();
  const aigerim = await visits.server.as('aigerim');
  await aigerim.abonement.accept.mutate(
    request({ sets: 2, payment: { method: 'cash', given: 800_000 }, priceShown: { catalogueId: 1, total: 755_000 } }),
  );
  expect((await aigerim.abonement.accept.mutate(newspaper())).ok).toBe(true);
});
afterAll(() => visits?.close());

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const bars = (page: Page, name: string) => card(page, name).locator('.recharts-wrapper');

test('what an operator accepts is on the manager’s chart within five seconds, by itself', async () => {
  const page = await visits.visit('manager');
  await bars(page, 'By title').getByText('Egemen Qazaqstan').waitFor();
  expect(await bars(page, 'By title').textContent()).toMatch(/Egemen Qazaqstan4/);

  await (await visits.server.as('bolat')).abonement.accept.mutate({ ...newspaper(), facilityId: 2 });
  await bars(page, 'By title').getByText('8', { exact: true }).waitFor({ timeout: 5_000 });
  await page.context().close();
});

test('an editor sees the office’s own titles and no others, also when the address asks for them', async () => {
  const page = await visits.visit('editor', { search: '?publications=65001,75384' });
  await bars(page, 'By title').getByText('Technology of Teaching').waitFor();
  await card(page, 'By title').getByText('Show as a table').click();
  await card(page, 'By title')
    .getByRole('row', { name: /Technology of Teaching 75384/ })
    .waitFor();
  expect(await card(page, 'By title').textContent()).not.toContain('Egemen');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByRole('combobox', { name: 'Titles' }).click();
  const offered = await page.getByRole('option').allTextContents();
  expect(offered).toContain('Technology of Teaching');
  expect(offered).not.toContain('Egemen Qazaqstan');
  await page.context().close();
});

test('a regional manager sees what the amount is made of where others compare branches', async () => {
  const page = await visits.visit('manager');
  await card(page, 'What the amount is made of').waitFor();
  expect(await card(page, 'By branch').count()).toBe(0);
  await page.context().close();
});

test('while the server is gone the last figures stay and say so, and they are fresh again by themselves', async () => {
  const page = await visits.visit('hq');
  await bars(page, 'By branch').getByText('Shymkent city').waitFor();
  await page.context().setOffline(true);
  await page.getByText(/The server cannot be reached/).waitFor();
  expect(await bars(page, 'By branch').textContent()).toContain('Shymkent city');
  await page.context().setOffline(false);
  await page.getByText(/Updated at/).waitFor();
  await page.context().close();
});

test('a period without acceptances says so and leads back to the campaign', async () => {
  const page = await visits.visit('hq', { search: '?period=lastCampaign' });
  await page.getByRole('button', { name: 'Show the whole campaign' }).click();
  await bars(page, 'By title').getByText('Egemen Qazaqstan').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
});
