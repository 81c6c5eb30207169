import { expect, test } from 'vitest';
import { catalogueOfYear, day, month } from '../testing/trade.ts';
import { type CatalogueVersion, currentOf, publishedBy } from './current.ts';

const versionOf = (year: number, version: number, change: Partial<CatalogueVersion> = {}): CatalogueVersion => {
  const { entries: _, ...head } = catalogueOfYear(year);
  return { ...head, id: year * 10 + version, version, ...change };
};
const versions = [versionOf(2027, 2), versionOf(2026, 1), versionOf(2027, 1), versionOf(2025, 3), versionOf(2026, 2)];
const on = (today: string, of = versions) => currentOf(of, day(today)).map(({ year, version }) => [year, version]);

test('of each year the newest version is current, whatever order they came in', () => {
  expect(on('2025-11-01')).toEqual([
    [2025, 3],
    [2026, 2],
    [2027, 2],
  ]);
});

test('a year whose every start month has begun is current no more', () => {
  expect(on('2026-11-30')).toEqual([
    [2026, 2],
    [2027, 2],
  ]);
  expect(on('2026-12-01')).toEqual([[2027, 2]]);
  const longer = [...versions, versionOf(2026, 3, { lastStartMonth: month('2027-02') })];
  expect(on('2027-01-31', longer)).toEqual([
    [2026, 3],
    [2027, 2],
  ]);
});

test('the newest year stays current when all of it has closed, so that there is something to say', () => {
  expect(on('2029-06-01')).toEqual([[2027, 2]]);
  expect(on('2026-12-01', [])).toEqual([]);
});

test('on an earlier day those were current that had been published by its end', () => {
  const later = [versionOf(2026, 1), versionOf(2027, 1), versionOf(2027, 2, { publishedOn: day('2026-11-05') })];
  const then = (date: string) => on(date, publishedBy(later, day(date)));
  expect(then('2025-09-30')).toEqual([]);
  expect(then('2026-09-30')).toEqual([[2026, 1]]);
  expect(then('2026-11-04')).toEqual([
    [2026, 1],
    [2027, 1],
  ]);
  expect(then('2026-11-05')).toEqual([
    [2026, 1],
    [2027, 2],
  ]);
});
