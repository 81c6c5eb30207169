import { readFileSync } from 'node:fs';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  const newspaper = {
    ...{ publicationIndex: '65001', months: 3, sets: 4 },
    payment: { method: 'cash', given: 504_000 },
    priceShown: { catalogueId: 1, total: 504_000 },
  } as const;
  for (const [name, asked] of [
    ['aigerim', request()],
    ['saule', request({ facilityId: 3, ...newspaper })],
  ] as const)
    expect(await (await visits.server.as(name)).abonement.accept.mutate(asked)).toMatchObject({ ok: true });
  // More titles than a page shows.
  await visits.server.owner.query(`
    INSERT INTO publication (index, title_kk, title_ru, title_en, kind, publisher_id)
    SELECT 'Z' || n, 'Басылым ' || n, 'Издание ' || n, 'Title ' || n, 'magazine', 1 FROM generate_series(100, 159) n`);
  await visits.server.refresh();
});
afterAll(() => visits?.close());

/** As a browser that lets one choose a file does, but the file is one of the page's own. */
const chooseFiles = `window.showSaveFilePicker = async ({ suggestedName }) => {
  window.chosen = (window.chosen ?? 0) + 1;
  return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
};`;

async function choose(page: Page, card: string, item: string): Promise<void> {
  await page.getByRole('button', { name: card }).click();
  await page.getByRole('menuitem', { name: item }).dblclick();
}

test('all titles are kept, not the page alone: the rows that the screen shows first, and how many there are', async () => {
  const page = await visits.visit('hq', { search: 'titles?sort=-amount' });
  await page.getByText('1–50 of 64').waitFor();
  const shown = await page
    .locator('main tbody tr')
    .evaluateAll((rows) =>
      rows.slice(0, 3).map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent ?? '')),
    );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    choose(page, 'Save: Titles', 'All titles found (XLSX)'),
  ]);
  const panel = page.getByRole('region', { name: 'Files being saved' });
  await panel.getByText(/^Saved: 64 rows, \d+ kB$/).waitFor();
  expect(await panel.getByRole('listitem').count()).toBe(1);
  expect(file.suggestedFilename()).toMatch(/^All titles found \d{4}-\d\d-\d\d\.xlsx$/);
  const [table, about] = await readExcel(readFileSync(await file.path()));
  expect(table?.data).toHaveLength(65);
  expect(table?.data.slice(1, 4).map((row) => row.slice(0, 4).map(String))).toEqual(shown);
  const said = new Map(about?.data.map(([name, value]) => [name, value]));
  expect(said.get('Address')).toBe(page.url());
  expect([said.get('Shows'), said.get('Page')]).toEqual(['All titles found', 'Titles']);
  await panel.getByRole('button', { name: 'Hide: All titles found (XLSX)' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a large table is written to the disk while one goes on to another page; what failed is tried again', async () => {
  const page = await visits.visit('hq', { search: 'regions' });
  await page.addInitScript(chooseFiles);
  await page.reload();
  let cuts = 1;
  // The network is away for the first attempt.
  await page.route('**/documents/report/copies.csv*', (route) => (cuts-- > 0 ? route.abort() : route.continue()));
  await page.getByRole('button', { name: /^Save: Copies by branch/ }).waitFor();
  await choose(page, 'Save: Copies by branch and delivery month', 'Copies of every title by facility (CSV)');
  const panel = page.getByRole('region', { name: 'Files being saved' });
  await panel.getByText('The connection broke off. Check the network and try again.').waitFor();
  await page.locator('[aria-live=polite]', { hasText: 'The connection broke off' }).waitFor({ state: 'attached' });
  await page.getByRole('link', { name: 'Titles' }).first().click();
  await page.getByRole('heading', { name: 'Titles', level: 1 }).waitFor();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByText(/^Saved: 2 rows/).waitFor();
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      return `${name}\n${await (await (await folder.getFileHandle(name)).getFile()).text()}`;
    return '';
  });
  expect(text).toMatch(/^Copies of every title by facility \d{4}-\d\d-\d\d\.csv\n/);
  expect(text).toContain('65001;Egemen Qazaqstan;17;Shymkent city;160000;Shymkent post office;4;4;4;0;');
  expect(text).toContain('Counted by delivery month and delivering facility');
  expect(await page.evaluate('window.chosen')).toBe(1);
  await page.context().close();
});

test('an editor is offered the own titles and no facilities; who declines to choose a file begins nothing', async () => {
  const page = await visits.visit('editor', { search: 'regions' });
  await page.addInitScript(`window.showSaveFilePicker = () => Promise.reject(new DOMException('', 'AbortError'));`);
  await page.reload();
  await page.getByRole('button', { name: 'Save: Branches ranked' }).click();
  const offered = await page.getByRole('menuitem').allTextContents();
  expect(offered.filter((one) => one.startsWith('Every title') || one.startsWith('All facilities'))).toEqual([
    'Every title of every branch (XLSX)',
    'Every title of every branch (CSV)',
  ]);
  await page.keyboard.press('Escape');
  await choose(page, 'Save: Copies by branch and delivery month', 'Copies of every title by facility (XLSX)');
  expect(await page.getByRole('region', { name: 'Files being saved' }).count()).toBe(0);
  await page.context().close();
});
