import { readFileSync } from 'node:fs';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
const newspaper = { publicationIndex: '65001', months: 3, priceShown: { catalogueId: 1, total: 126_000 } };

/** Two magazines and a newspaper in the city, a newspaper in the rayon and one in Almaty. */
beforeAll(async () => {
  visits = await startVisits();
  const { server } = visits;
  const [aigerim, bolat, saule] = [await server.as('aigerim'), await server.as('bolat'), await server.as('saule')];
  await aigerim.abonement.accept.mutate(
    request({ sets: 2, payment: { method: 'cash', given: 800_000 }, priceShown: { catalogueId: 1, total: 755_000 } }),
  );
  await aigerim.abonement.accept.mutate(request(newspaper));
  await bolat.abonement.accept.mutate(request({ facilityId: 2, ...newspaper }));
  expect((await saule.abonement.accept.mutate(request({ facilityId: 3, ...newspaper }))).ok).toBe(true);
});
afterAll(() => visits?.close());

const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const line = (page: Page, of: string, name: RegExp) => card(page, of).getByRole('row', { name });

test('from the country one comes down to the protocol of a day, and up again with the back button', async () => {
  const page = await visits.visit('hq', { search: 'regions?measure=amount' });
  const shymkent = line(page, 'Branches ranked', /Shymkent city/);
  await shymkent.waitFor();
  expect(await shymkent.textContent()).toMatch(/^1Shymkent city4310.070.₸/);
  await shymkent.getByRole('link').click();
  await page.waitForURL('**/regions/17?measure=amount');
  await line(page, 'Facilities ranked', /Shymkent post office 160000/)
    .getByRole('link')
    .click();
  await page.waitForURL('**/regions/17/1?measure=amount');
  const day = line(page, 'Latest days', /10.Nov.2026/);
  await day.waitFor();
  expect(await day.textContent()).toMatch(/open28.810.₸—/);
  await day.getByRole('link').click();
  await page.waitForURL('**/days/1/2026-11-10');
  await page.getByRole('heading', { name: /Shymkent post office/, level: 1 }).waitFor();
  for (const address of [
    '**/regions/17/1?measure=amount',
    '**/regions/17?measure=amount',
    '**/regions?measure=amount',
  ]) {
    await page.goBack();
    await page.waitForURL(address);
  }
  await shymkent.waitFor();
  await page.context().close();
});

test('branches are sorted by any column, and facilities found, with all of it in the address', async () => {
  const page = await visits.visit('hq', { search: 'regions' });
  const names = card(page, 'Branches ranked').getByRole('rowheader');
  await names.first().waitFor();
  expect(await names.allTextContents()).toEqual(['Shymkent city', 'Almaty city']);
  await page.getByRole('button', { name: 'Per facility' }).click();
  await page.waitForURL('**/regions?sort=perFacility');
  await page.getByRole('button', { name: 'Per facility' }).click();
  await page.waitForURL('**/regions?sort=perFacility&turned=yes');
  expect(await names.allTextContents()).toEqual(['Almaty city', 'Shymkent city']);
  await page.getByRole('button', { name: 'Save: Branches ranked' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV table' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.indexOf('Almaty city')).toBeLessThan(file.indexOf('Shymkent city'));
  expect(file).toMatch(/Shymkent city;4;3;10070;/);
  await page.goto(`${visits.server.url}/dashboard/regions/17`);
  const offices = card(page, 'Facilities ranked').getByRole('rowheader');
  await offices.nth(1).waitFor();
  await page.getByRole('searchbox').fill('сайр');
  await card(page, 'Facilities ranked').getByText('No such facility was found').waitFor();
  await page.getByRole('searchbox').fill('1602');
  await page.waitForURL('**/regions/17?text=1602');
  await page.reload();
  await offices.first().waitFor();
  expect(await offices.allTextContents()).toEqual(['Sairam post office 160200']);
  await page.context().close();
});

test('the map of months is walked over by keyboard, tells the numbers, and Enter opens the branch', async () => {
  const page = await visits.visit('hq', { search: 'regions?year=2027' });
  const map = card(page, 'Copies by branch and delivery month, 2027');
  const first = map.getByRole('button', { name: /, January 2027/ }).first();
  await first.focus();
  await page.keyboard.press('End');
  await page.getByText('Shymkent city, December 2027: 2 copies').waitFor();
  await page.keyboard.press('Home');
  await page.getByText('Shymkent city, January 2027: 5 copies').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/regions/17?year=2027');
  await page.context().close();
});

test('a manager lands on the own branch, and a foreign place is as absent as one that does not exist', async () => {
  const page = await visits.visit('manager', { search: 'regions' });
  await page.waitForURL('**/regions/17');
  await page.getByRole('heading', { name: 'Shymkent city', level: 1 }).waitFor();
  const absent: string[] = [];
  for (const address of ['02', '99', '17/3', '17/99', '02/1', '17/x']) {
    await page.goto(`${visits.server.url}/dashboard/regions/${address}`);
    await page.getByRole('heading', { name: /There is no such/ }).waitFor();
    absent.push((await page.locator('main').textContent()) ?? '');
  }
  expect(new Set(absent.slice(0, 2)).size).toBe(1);
  expect(new Set(absent.slice(2)).size).toBe(1);
  await page.context().close();
});

test('an editor compares branches by the own titles alone, and sees no facility’s days', async () => {
  const page = await visits.visit('editor', { search: 'regions' });
  await line(page, 'Branches ranked', /Shymkent city/).waitFor();
  expect(await line(page, 'Branches ranked', /Shymkent city/).textContent()).toMatch(/Shymkent city217.550.₸/);
  await page.goto(`${visits.server.url}/dashboard/regions/17`);
  await card(page, 'Copies by facility and delivery month, 2027')
    .getByRole('row', { name: /Shymkent post office/ })
    .waitFor();
  expect(await card(page, 'Facilities ranked').count()).toBe(0);
  await page.goto(`${visits.server.url}/dashboard/regions/17/1`);
  await page.getByText('There is no such facility').waitFor();
  await page.context().close();
});
