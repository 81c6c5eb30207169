import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterAll(() => visits?.close());

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = async (page: Page, ...texts: string[]) => {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
};

/** Presses a button that has the cursor brought to it, as Tab would. */
async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function choose(page: Page, lines: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await enter(page, 'Choose a file');
  const buffer = Buffer.from(lines.join('\n'));
  await (await chooser).setFiles({ name: 'facilities.csv', mimeType: 'text/csv', buffer });
}

test('an administrator makes a facility and a postal code by keyboard alone, and a counter knows them at once', async () => {
  const page = await visits.visit('admin', { search: 'facilities' });
  await page.getByRole('table', { name: 'Facilities' }).waitFor();
  await enter(page, 'Add');
  await page.getByRole('heading', { name: 'New facility' }).waitFor();
  await type(page, '160700', 'Бадам', '', 'Badam');
  await page.keyboard.type('17');
  await press(page, 'Tab', 'Tab');
  await page.keyboard.type('sairam');
  await page.getByRole('option', { name: /160200/ }).waitFor();
  await press(page, 'ArrowDown', 'Enter', 'Tab', 'ArrowRight', 'Tab');
  await page.keyboard.type('шымкент');
  await page.getByRole('option', { name: /160000/ }).waitFor();
  await press(page, 'ArrowDown', 'Enter', 'Tab', 'Enter');
  await page.getByRole('heading', { name: '160700 · Badam' }).waitFor();
  const history = page.locator('section').filter({ hasText: 'History of changes' });
  await history.getByText('Made', { exact: true }).waitFor();
  expect(await history.getByRole('listitem').textContent()).toContain('Арман Әли');
  const admin = await visits.server.as('admin');
  expect((await admin.organisation.facilities.query({ text: '160700' })).rows).toMatchObject([
    { signatures: 1, sortingPointCode: '160200', automated: false, enteredAtCode: '160000' },
  ]);

  await page.getByRole('link', { name: 'Postal codes', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Postal codes' }).waitFor();
  await enter(page, 'Add');
  await page.getByRole('heading', { name: 'New postal code' }).waitFor();
  await type(page, '160700', 'x70a1b2');
  await page.keyboard.type('badam');
  await page.getByRole('option', { name: /160700/ }).waitFor();
  await press(page, 'ArrowDown', 'Enter', 'Tab');
  await type(page, '7');
  await press(page, 'Tab');
  await type(page, 'Бадам', '', '', 'Ордабасы ауданы', '', '');
  await page.keyboard.type('Абай көшесі');
  await press(page, 'Tab', 'Enter');
  await page.getByRole('heading', { name: '160700 · Бадам' }).waitFor();

  const clerk = await visits.server.as('aigerim');
  expect(await clerk.organisation.places.query({ text: 'бадам' })).toMatchObject([
    { code: '160700', newCode: 'X70A1B2', zone: 'rayon', round: '7', facilityNames: { ru: 'Бадам', en: 'Badam' } },
  ]);
  expect(await clerk.organisation.streets.query({ postalCode: '160700', text: 'абай' })).toEqual(['Абай көшесі']);
  await page.context().close();
});

test('a bad line is named with its place and how to mend it; mended, the file is stored, and the history says by whom', async () => {
  const page = await visits.visit('admin', { search: 'facilities' });
  await page.getByRole('table', { name: 'Facilities' }).waitFor();
  await enter(page, 'Import CSV');
  const head = 'Индекс;Название (каз.);Код филиала';
  await choose(page, [head, '160801;Аққұм;17', '60802;Шәуілдір;17']);
  const bad = page.getByRole('table').filter({ hasText: 'What is wrong' });
  await bad.waitFor();
  expect(await bad.getByRole('row').nth(1).textContent()).toMatch(/3\s*Postal index\s*Six digits are needed/);

  await choose(page, [head, '160801;Аққұм;17', '160802;Шәуілдір;17', '160000;Шымкент поштамты;17']);
  await page.getByText('New: 2').waitFor();
  await page.getByText('Unchanged: 1').waitFor();
  await enter(page, 'Store it');
  await page.getByText('The file is stored.').waitFor();
  await choose(page, [head, '160801;Аққұм;17', '160802;Шәуілдір;17']);
  await page.getByText('The file says nothing new').waitFor();
  expect(await page.getByRole('button', { name: 'Store it' }).count()).toBe(0);

  await page.getByRole('textbox', { name: /Search/ }).fill('шауил');
  await page.getByText('Found: 1').waitFor();
  expect(await page.getByRole('button', { name: '160801' }).count()).toBe(0);
  await enter(page, '160802');
  const made = page.locator('section').filter({ hasText: 'History of changes' }).getByRole('listitem');
  await made.waitFor();
  expect(await made.textContent()).toContain('Шәуілдір');
  await page.context().close();
});

test('campaigns come out of a file: one that overlaps is named with its place, and mended it stands in the list', async () => {
  const page = await visits.visit('admin', { search: 'campaigns' });
  await page.getByRole('table', { name: 'Campaigns and deadlines' }).waitFor();
  await enter(page, 'Import CSV');
  const head = 'Жазылу жылы;Басталуы;Аяқталуы';
  await choose(page, [head, '2028;20.12.2026;20.12.2027']);
  const bad = page.getByRole('table').filter({ hasText: 'What is wrong' });
  await bad.waitFor();
  expect(await bad.getByRole('row').nth(1).textContent()).toMatch(
    /2\s*Opens on\s*It overlaps with the campaign of 2027/,
  );
  await choose(page, [head, '2028;10.10.2027;20.12.2027', '2027;10.10.2026;20.12.2026']);
  await page.getByText('New: 1').waitFor();
  await enter(page, 'Store it');
  await page.getByText('The file is stored.').waitFor();
  await enter(page, '2028');
  await page.getByRole('heading', { name: '2028' }).waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const lines = (await readFile(await (await file).path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines.slice(1, 3)).toEqual(['2028;2027-10-10;2027-12-20', '2027;2026-10-10;2026-12-20']);
  await page.context().close();
});

test('a facility leads to the postal codes that it delivers to, and the file that is written holds these alone', async () => {
  const page = await visits.visit('admin', { search: 'facilities?open=160200' });
  await page.getByRole('link', { name: 'Postal codes that it delivers to' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Delivered to by 160200' }).waitFor();
  await page.getByText('Found: 1').waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const path = await (await file).path();
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(';')[2])).toEqual(['Delivering facility', '160200']);
  await enter(page, 'Delivered to by 160200');
  await page.getByRole('button', { name: '050012' }).waitFor();
  await page.context().close();
});

test('what was typed survives another page; of two who change the same, the later one sees both versions and decides', async () => {
  const page = await visits.visit('admin', { search: 'facilities?open=050012' });
  const english = page.getByRole('textbox', { name: 'Name, in English' });
  await english.fill('Mine');
  await page.getByRole('link', { name: 'Branches' }).click();
  await page.getByRole('table', { name: 'Branches' }).waitFor();
  await page.goBack();
  await expect.poll(() => english.inputValue()).toBe('Mine');

  const admin = await visits.server.as('admin');
  const stored = (await admin.organisation.facilities.query({ text: '050012' })).rows[0];
  if (stored === undefined) throw new Error('050012 is not there');
  const { id: _, ...draft } = stored;
  const next = { ...draft, names: { ...draft.names, en: 'Theirs' } };
  await admin.organisation.saveFacility.mutate({ seen: stored, next });
  await page.setViewportSize({ width: 1366, height: 600 });
  await english.press('Enter');
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else changed this' });
  await conflict.waitFor();
  await expect.poll(() => conflict.evaluate((alert) => alert === document.activeElement)).toBe(true);
  const box = await conflict.boundingBox();
  expect(Math.floor((box?.y ?? 0) + (box?.height ?? 0))).toBeLessThanOrEqual(600);
  expect(await conflict.getByRole('row').nth(1).textContent()).toMatch(/Name.*Theirs.*Mine/s);
  await enter(page, 'Save mine');
  await page.getByText('Saved', { exact: true }).waitFor();
  expect((await admin.organisation.facilities.query({ text: '050012' })).rows[0]?.names.en).toBe('Mine');
  await page.context().close();
});

test('a field keeps the cursor while it is saved, and takes nothing meanwhile', async () => {
  const page = await visits.visit('admin', { search: 'facilities?open=160200' });
  const english = page.getByRole('textbox', { name: 'Name, in English' });
  const held = Promise.withResolvers<void>();
  await page.route('**/trpc/organisation.saveFacility*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await english.fill('Sairam');
  await english.press('Enter');
  await page.waitForSelector('input[aria-busy=true]');
  await page.keyboard.type('!');
  expect(await english.evaluate((field) => field === document.activeElement)).toBe(true);
  held.resolve();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.keyboard.type('!');
  expect(await english.inputValue()).toMatch(/^Sairam!$/);
  await page.context().close();
});

test('the page says what another deadline means today before it is set', async () => {
  visits.server.clock.set('2026-11-12T06:00:00.000Z');
  const page = await visits.visit('admin', { search: 'campaigns' });
  await page.getByText('card system: December 2026, unchanged').waitFor();
  await page.getByRole('textbox', { name: 'Card system: last day' }).fill('11');
  await page.getByText('card system: January 2027 instead of December 2026').waitFor();
  await page.getByRole('textbox', { name: 'Days to enter a card' }).fill('5');
  await page.keyboard.press('Enter');
  await page.getByText('Saved', { exact: true }).waitFor();
  const { order } = await (await visits.server.as('admin')).catalogue.versions.query();
  expect(order).toMatchObject({ cardClosesOn: 11, graceDays: 5 });
  await page.context().close();
});
