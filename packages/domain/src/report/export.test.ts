import { expect, test } from 'vitest';
import { EXPORTS, ExportedPage, ExportName, exportAddress } from './export.ts';

test('there is an address for each table, and it says all that is asked', () => {
  expect(Object.keys(EXPORTS)).toEqual(ExportName.options);
  const asked = { from: '2026-10-10', to: '2026-12-20', text: 'Ана & тілі' };
  const address = exportAddress({
    name: 'titles',
    asked,
    format: 'csv',
    language: 'kk',
    page: '/dashboard/titles?text=Ана',
  });
  const [path, query] = address.split('?');
  expect(path).toBe('/documents/report/titles.csv');
  const said = Object.fromEntries((query ?? '').split('&').map((pair) => pair.split('=').map(decodeURIComponent)));
  expect(JSON.parse(said.asked)).toEqual(asked);
  expect(said).toMatchObject({ language: 'kk', page: '/dashboard/titles?text=Ана' });
});

test.each(['/dashboard/', '/dashboard/titles?text=%D0%90&sort=-amount'])(
  'a page of the dashboard is one: %s',
  (page) => {
    expect(ExportedPage.safeParse(page).success).toBe(true);
  },
);

test.each([
  '',
  '/',
  '//elsewhere.example/',
  '/dashboard//elsewhere.example',
  'https://elsewhere.example/dashboard/',
  '/dashboard/a b',
])('what is no page of the dashboard is refused: %s', (page) => {
  expect(ExportedPage.safeParse(page).success).toBe(false);
});
