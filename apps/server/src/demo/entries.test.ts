import { CatalogueEntry, PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import type { NewEntry } from '@jazylym/domain/catalogue/complete';
import { totalOf } from '@jazylym/domain/catalogue/price';
import type { Zone } from '@jazylym/domain/organisation/organisation';
import { describe, expect, test } from 'vitest';
import { entriesOf, VERIFIED_INDEX } from './entries.ts';
import { readRegions } from './regions.ts';
import { readTitles } from './titles.ts';

const titles = readTitles();
const entries = entriesOf(titles, 'thisYear');
const lastYear = entriesOf(titles, 'lastYear');

const totalIn = (entry: NewEntry | undefined, months: number, zone: Zone) => {
  const row = entry?.rows.find((one) => one.months === months && one.zone === zone);
  return row && totalOf(row);
};

describe("the demonstration's catalogue", () => {
  test('has at least 60 titles, each a whole catalogue entry with an index of its own', () => {
    for (const entry of [...entries, ...lastYear])
      expect(CatalogueEntry.omit({ publisherId: true }).parse(entry)).toEqual(entry);
    expect(entries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(entries.map(({ publicationIndex }) => PublicationIndex.parse(publicationIndex))).size).toBe(
      entries.length,
    );
  });

  test('has 75384 as the source prints it', () => {
    const entry = entries.find(({ publicationIndex }) => publicationIndex === VERIFIED_INDEX);
    expect(entry).toMatchObject({
      title: { kk: 'Оқыту-тәрбиелеу технологиясы' },
      issuesPerYear: 6,
      kind: 'magazine',
      isDemo: false,
    });
    const tenge = (months: number, zone: Zone) => (totalIn(entry, months, zone) ?? 0) / 100;
    expect([2, 4, 6, 12].map((months) => tenge(months, 'city'))).toEqual([629, 1258, 1887, 3775]);
    expect([2, 4, 6, 12].map((months) => tenge(months, 'rayon'))).toEqual([633, 1267, 1900, 3801]);
    expect(entry?.rows).toHaveLength(8);
  });

  test('marks every other price, and last year’s, as invented', () => {
    expect(entries.filter(({ isDemo }) => !isDemo).map(({ publicationIndex }) => publicationIndex)).toEqual([
      VERIFIED_INDEX,
    ]);
    expect(lastYear.every(({ isDemo }) => isDemo)).toBe(true);
  });

  test('prices newspapers by the month and magazines by the issue', () => {
    for (const { kind, pricedBy } of entries) expect(pricedBy).toBe(kind === 'newspaper' ? 'month' : 'issue');
  });

  test('has issues of every month add up to the year’s, some months having none', () => {
    for (const { issuesPerMonth, issuesPerYear } of entries)
      expect(issuesPerMonth.reduce((sum, issues) => sum + issues, 0)).toBe(issuesPerYear);
    expect(entries.some(({ issuesPerYear, issuesPerMonth }) => issuesPerYear === 10 && issuesPerMonth[6] === 0)).toBe(
      true,
    );
    expect(entries.some(({ issuesPerYear, issuesPerMonth }) => issuesPerYear === 11 && issuesPerMonth[6] === 0)).toBe(
      true,
    );
  });

  test('has republican and regional titles, of both distribution systems, in territories that exist', () => {
    const codes = readRegions().map(({ branch }) => branch.code);
    for (const { territory } of entries)
      if (territory !== 'republic') expect(codes).toEqual(expect.arrayContaining(territory));
    expect(new Set(entries.map(({ territory }) => territory === 'republic'))).toEqual(new Set([true, false]));
    expect(new Set(entries.map(({ distributionSystem }) => distributionSystem))).toEqual(new Set(['card', 'address']));
    const covered = new Set(entries.flatMap(({ territory }) => (territory === 'republic' ? [] : territory)));
    expect(covered).toEqual(new Set(codes));
  });

  test('costs more than last year’s, and more in a rayon than in a city', () => {
    for (const [place, entry] of entries.entries())
      for (const row of entry.rows) {
        expect(totalIn(lastYear[place], row.months, row.zone)).toBeLessThan(totalOf(row));
        if (row.zone === 'rayon') expect(totalIn(entry, row.months, 'city')).toBeLessThan(totalOf(row));
      }
  });
});
