import { readFileSync } from 'node:fs';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
const newspaper = (sets: number) => ({
  publicationIndex: '65001',
  months: 3,
  sets,
  payment: { method: 'cash', given: 126_000 * sets } as const,
  priceShown: { catalogueId: 1, total: 126_000 * sets },
});

beforeAll(async () => {
  visits = await startVisits();
  for (const [name, asked] of [
    ['aigerim', request()],
    ['aigerim', request(newspaper(3))],
    ['saule', request({ facilityId: 3, ...newspaper(4) })],
  ] as const)
    expect(await (await visits.server.as(name)).abonement.accept.mutate(asked)).toMatchObject({ ok: true });
});
afterAll(() => visits?.close());

const search = (page: Page) => new URL(page.url()).search;
const names = (page: Page) => page.locator('main tbody th').allTextContents();
const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });

test('titles are found and sorted, all of it in the address, and going back undoes it', async () => {
  const page = await visits.visit('hq', { search: 'titles' });
  await page.getByRole('link', { name: 'Egemen Qazaqstan' }).waitFor();
  expect((await names(page)).slice(0, 2)).toEqual(['Egemen Qazaqstan', 'Technology of Teaching']);

  await page.getByRole('button', { name: 'Name' }).click();
  await page.waitForURL('**/titles?sort=name');
  await page
    .getByRole('columnheader', { name: 'Name', exact: false })
    .and(page.locator('[aria-sort=ascending]'))
    .waitFor();
  await page.waitForFunction(() => document.querySelector('main tbody th')?.textContent === 'Almaty Evening');

  await page.getByRole('searchbox').fill('652');
  await page.getByText('No such title was found').waitFor();
  await page.getByRole('searchbox').fill('мұғалім');
  await page.waitForURL((url) => url.searchParams.get('text') === 'мұғалім');
  await page.getByText('1–1 of 1').waitFor();
  expect(await names(page)).toEqual(['Teacher']);

  await page.goBack();
  expect(search(page)).toBe('');
  await page.getByText('1–4 of 4').waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  await page.context().close();
});

test('the table is kept as it is shown, its small lines in words', async () => {
  const page = await visits.visit('hq', { search: 'titles?branches=02&text=egemen' });
  await page.getByText('1–1 of 1').waitFor();
  await page.getByRole('button', { name: 'Save: Titles' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV table' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFIndex;Name;Publisher;Sets;Change;/);
  expect(text).toContain('65001;Egemen Qazaqstan;Газеттер үйі;4;new;1;5040;3.0 months;0%;"Most: 4, 10');
  for (const said of ['latest: 4"', 'Branches;Almaty city', 'Titles;«egemen»', 'by accepting branch'])
    expect(text).toContain(said);
  await page.context().close();
});

test('a title leads to its figures, its months, and of a branch to rayons, a facility and its days', async () => {
  const page = await visits.visit('hq', { search: 'titles?period=month&paid=yes' });
  await page.getByRole('link', { name: 'Egemen Qazaqstan' }).click();
  await page.waitForURL('**/titles/65001?period=month&paid=yes');
  await page.getByRole('heading', { name: 'Egemen Qazaqstan', level: 1 }).waitFor();
  await page.getByText('accepted until 10 November 2026 inclusive').waitFor();
  expect(await page.locator('dl').first().textContent()).toContain('Sets7');

  const months = card(page, 'Copies by delivery month, 2027');
  await months.getByText('Show as a table').click();
  const january = months.getByRole('row', { name: /January/ }).getByRole('cell');
  expect(await january.allTextContents()).toEqual(['7', '7', '7', '0', '0']);

  await card(page, 'Accepting branches').getByText('Show as a table').click();
  await card(page, 'Accepting branches').getByRole('link', { name: 'Shymkent city' }).click();
  await page.waitForURL((url) => url.searchParams.get('branches') === '17');
  const rayons = card(page, /^Rayons and cities/);
  await rayons.getByText('Show as a table').click();
  await rayons.getByRole('row', { name: /Shymkent city 7/ }).waitFor();
  const facilities = card(page, /^Delivering facilities/);
  await facilities.getByText('Show as a table').click();
  await facilities.getByRole('link', { name: '160000 Shymkent post office' }).click();
  await page.waitForURL('**/days/1');

  await page.goBack();
  await page.goBack();
  await card(page, 'Accepting branches').waitFor();
  await page.getByRole('link', { name: 'All titles' }).click();
  await page.waitForURL('**/titles?period=month&paid=yes');
  await page.context().close();
});

test('the keyboard tells a month’s copies, and the list of months shows where they go', async () => {
  const page = await visits.visit('hq', { search: 'titles/65001' });
  const months = card(page, 'Copies by delivery month, 2027');
  await months.locator('.recharts-surface').focus();
  await page.keyboard.press('ArrowRight');
  await months.getByText('Copies: 7').first().waitFor();
  await months.getByRole('combobox', { name: 'Month' }).selectOption('April');
  await page.waitForURL((url) => url.searchParams.get('month') === '4');
  await card(page, 'Delivering branches, April\u00a02027').getByText('Nothing is delivered in this month.').waitFor();
  await page.context().close();
});

test('an editor has the own titles alone; another’s is as absent as one that nobody has', async () => {
  const page = await visits.visit('editor', { search: 'titles' });
  await page.getByText('1–2 of 2').waitFor();
  expect((await names(page)).toSorted()).toEqual(['Teacher', 'Technology of Teaching']);
  const shown = async (index: string) => {
    await page.goto(`${visits.server.url}/dashboard/titles/${index}`);
    await page.getByRole('heading', { name: 'There is no such title' }).waitFor();
    return (await page.locator('main').textContent())?.replaceAll(index, '');
  };
  expect(await shown('65001')).toBe(await shown('99999'));
  await page.getByRole('link', { name: 'To the list of titles' }).click();
  await page.getByText('1–2 of 2').waitFor();
  await page.context().close();
});
