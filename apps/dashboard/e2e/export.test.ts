import { readFileSync } from 'node:fs';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  const aigerim = await visits.server.as('aigerim');
  const three = {
    sets: 3,
    payment: { method: 'cash', given: 2_000_000 },
    priceShown: { catalogueId: 1, total: 1_132_500 },
  } as const;
  expect(await aigerim.abonement.accept.mutate(request(three))).toMatchObject({ ok: true });
  const newspaper = { publicationIndex: '65001', months: 1, priceShown: { catalogueId: 1, total: 42_000 } } as const;
  expect(await aigerim.abonement.accept.mutate(request(newspaper))).toMatchObject({ ok: true });
});
afterAll(() => visits?.close());

const TITLES = 'По изданиям';

/** Keeps what a card shows, by keyboard, and answers the file. */
async function kept(page: Page, choice: string): Promise<{ name: string; bytes: Buffer }> {
  // The menu that was chosen from before is still on its way out, with the same choices in it.
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `Сохранить: ${TITLES}` }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: choice });
  await item.waitFor();
  await item.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('what is shown is kept as a spreadsheet, as CSV and as a picture, and each says of what, by whom and when', async () => {
  const page = await visits.visit('hq', { language: 'ru', search: '?branches=17' });
  await page.getByRole('region', { name: TITLES }).locator('.recharts-bar-rectangle').first().waitFor();

  const xlsx = await kept(page, 'Таблица Excel (XLSX)');
  expect(xlsx.name).toMatch(/^По изданиям \d{4}-\d\d-\d\d\.xlsx$/);
  const sheets = await readExcel(xlsx.bytes);
  const [table, about] = sheets.map(({ data }) => data);
  expect(table).toEqual([
    ['Издание', 'Комплекты', 'Абонементы', 'Сумма'],
    [expect.stringContaining('75384'), 3, 1, 11_325],
    [expect.stringContaining('65001'), 1, 1, 420],
    ['Итого', 4, 2, 11_745],
  ]);
  const rows = await page.getByRole('region', { name: TITLES }).locator('tbody tr').count();
  expect(rows).toBe(2);
  const said = new Map(about?.map(([name, value]) => [name, value]));
  expect(said.get('Что показано')).toBe(TITLES);
  expect(said.get('Филиалы')).toMatch(/Шымкент/);
  expect(said.get('Адрес')).toContain('?branches=17');
  expect(said.get('Составил')).toBeTruthy();
  expect(said.get('Время')).toMatch(/\d\d:\d\d$/);

  const csv = (await kept(page, 'Таблица CSV')).bytes.toString('utf8');
  expect(csv.startsWith('\uFEFFИздание;Комплекты;Абонементы;Сумма\r\n')).toBe(true);
  expect(csv).toContain(';3;1;11325\r\n');
  expect(csv).toContain('\r\nАдрес;');

  const png = (await kept(page, 'Картинка (PNG)')).bytes;
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const colours = await page.evaluate(coloursOf, png.toString('base64'));
  expect([width > 400, height > 200, colours > 8]).toEqual([true, true, true]);
});

/** How many colours a picture has: one of nothing has one. */
async function coloursOf(base64: string): Promise<number> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${base64}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  if (context === null) return 0;
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const found = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    found.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return found.size;
}
