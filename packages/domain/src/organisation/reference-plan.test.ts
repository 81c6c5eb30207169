import { describe, expect, test } from 'vitest';
import { day, usualFacility } from '../testing/trade.ts';
import type { Branch } from './organisation.ts';
import type { Campaign, FacilityEntry, PostalPlace } from './reference.ts';
import { type Planner, planBranches, planCampaigns, planFacilities, planPostalPlaces } from './reference-plan.ts';

const names = { kk: 'Сайрам', ru: 'Сайрам', en: 'Sairam' };
const refused = (line: number, column: string, rejection: object) => ({ line, column, reason: 'refused', rejection });

/** Gives a planner these entries as lines of a file, from its second line on. */
function lines<Entry>(planner: Planner<Entry, Entry>, keyOf: (entry: Entry) => string, entries: readonly Entry[]) {
  for (const [place, entry] of entries.entries()) planner.take({ key: keyOf(entry), complete: () => entry }, place + 2);
  return planner;
}

describe('a file of campaigns', () => {
  const campaign = (year: number, opensOn: string, closesOn: string): Campaign => ({
    ...{ year, opensOn: day(opensOn), closesOn: day(closesOn) },
  });
  const [last, current] = [campaign(2026, '2025-10-10', '2025-12-20'), campaign(2027, '2026-10-10', '2026-12-20')];
  const plan = (file: readonly Campaign[]) => {
    const years = file.map(({ year }) => String(year));
    return lines(planCampaigns([last, current], new Set(years)), ({ year }) => String(year), file);
  };

  test('adds a year, moves another one and leaves a third as it is', () => {
    const [moved, next] = [campaign(2027, '2026-10-01', '2026-12-20'), campaign(2028, '2027-10-10', '2027-12-20')];
    const { summary, changes, problems } = plan([last, moved, next]);
    expect([summary, problems]).toEqual([{ added: 1, changed: 1, unchanged: 1 }, []]);
    expect(changes).toEqual([
      { key: '2027', before: current, next: moved },
      { key: '2028', before: null, next },
    ]);
  });

  test('may let two years change places', () => {
    const file = [
      { ...last, year: 2027 },
      { ...current, year: 2026 },
    ];
    expect(plan(file).summary).toEqual({ added: 0, changed: 2, unchanged: 0 });
  });

  test.each([
    ['a year that the file leaves out', [campaign(2028, '2026-12-20', '2027-12-20')], 2, 2027],
    ['a line above', [campaign(2028, '2027-01-01', '2027-03-01'), campaign(2029, '2027-03-01', '2027-04-01')], 3, 2028],
    ['a line above, though it changes nothing itself', [campaign(2028, '2025-12-01', '2026-01-01'), last], 3, 2028],
  ])('is refused where a window overlaps with that of %s', (_whose, file, line, year) => {
    const { problems } = plan(file);
    const stands = [current, ...file].find((one) => one.year === year);
    expect(problems).toEqual([refused(line, 'opensOn', { reason: 'windowOverlaps', ...stands })]);
  });

  test('is refused where a window closes before it opens, by the day on which it closes', () => {
    expect(plan([campaign(2028, '2027-12-20', '2027-10-10')]).problems).toEqual([
      refused(2, 'closesOn', { reason: 'windowReversed' }),
    ]);
  });
});

test('a branch whose tile a line above took is refused, though it changes nothing itself', () => {
  const branch = (code: string, column: number): Branch => ({ code, names, tile: { column, row: 1 } });
  const planner = planBranches([branch('02', 1), branch('17', 2)], new Set(['02', '17']));
  expect(lines(planner, ({ code }) => code, [branch('02', 2), branch('17', 2)]).problems).toEqual([
    refused(3, 'column', { reason: 'tileTaken', branchCode: '02' }),
  ]);
});

describe('a file of facilities', () => {
  const office = (code: string, change: Partial<FacilityEntry> = {}): FacilityEntry => ({
    ...{ id: Number(code), code, names, branchCode: '17' },
    ...usualFacility,
    ...change,
  });
  const enteredAt = (enteredAtCode: string) => ({ automated: false, enteredAtCode });
  const branch: Branch = { code: '17', names, tile: { column: 1, row: 1 } };
  const plan = (facilities: readonly FacilityEntry[], file: readonly FacilityEntry[]) => {
    const unsettled = new Map([['160400', { days: 1, debtors: 0 }]]);
    const stock = { facilities, branches: [branch], delivers: new Map(), unsettled, today: day('2026-11-10') };
    const rows = file.map((entry) => ({ key: entry.code, complete: () => entry }));
    const planner = planFacilities(stock, rows);
    for (const [place, row] of rows.entries()) planner.take(row, place + 2);
    return planner;
  };

  test('may name a facility that a line above or below it makes', () => {
    const file = [
      office('160100', enteredAt('160200')),
      office('160200', { sortingPointCode: '160300' }),
      office('160300'),
    ];
    expect(plan([], file)).toMatchObject({ problems: [], summary: { added: 3 } });
  });

  test('may let two facilities change who enters for whom', () => {
    const stored = [office('160100', enteredAt('160200')), office('160200')];
    const file = [office('160100'), office('160200', enteredAt('160100'))];
    expect(plan(stored, file)).toMatchObject({ problems: [], summary: { changed: 2 } });
  });

  test('is refused where the one that enters has no automation after it, in both lines', () => {
    const file = [office('160100', enteredAt('160200')), office('160200', enteredAt('160300')), office('160300')];
    expect(plan([], file).problems).toEqual([
      refused(2, 'enteredAt', { reason: 'enteredAtUnfit', facilityCode: '160200' }),
      refused(3, 'code', { reason: 'entersForOthers', facilities: 1 }),
    ]);
  });

  test('is refused where one loses automation that has a day to certify, by the column that says so', () => {
    const stored = [office('160100'), office('160300'), office('160400')];
    const file = [office('160300', enteredAt('160100')), office('160400', enteredAt('160100'))];
    expect(plan(stored, file).problems).toEqual([refused(3, 'automated', { reason: 'daysNotCertified', days: 1 })]);
  });

  test('is refused where a facility that it leaves out relies on one that it closes', () => {
    const stored = [office('160100', { sortingPointCode: '160200' }), office('160200')];
    expect(plan(stored, [office('160200', { closedOn: day('2026-11-10') })]).problems).toEqual([
      refused(2, 'code', { reason: 'sortsForOthers', facilities: 1 }),
    ]);
  });
});

test('a postal code whose newer form a line above took is refused, though it changes nothing itself', () => {
  const facility: FacilityEntry = { id: 7, code: '160200', names, branchCode: '17', ...usualFacility };
  const place = (code: string, newCode: string): PostalPlace => ({
    ...{ code, newCode, facilityCode: '160200', zone: 'city', settlement: names, rayon: null, streets: [] },
    ...{ round: '', closedOn: null },
  });
  const places = [place('160200', 'X20C3D4'), place('160201', 'X20C3D5')];
  const stock = { places, facilities: [facility], today: day('2026-11-10') };
  const planner = planPostalPlaces(stock, new Set(['160200', '160201']));
  const file = [place('160200', 'X20C3D5'), place('160201', 'X20C3D5')];
  expect(lines(planner, ({ code }) => code, file).problems).toEqual([
    refused(3, 'newCode', { reason: 'newCodeTaken', newCode: 'X20C3D5', code: '160200' }),
  ]);
});
