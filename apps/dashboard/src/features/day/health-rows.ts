import { foldText } from '@jazylym/domain/catalogue/fold';
import type { DayHealth, FacilityHealth } from '@jazylym/domain/day/health';
import type { Language, Names } from '@jazylym/domain/organisation/organisation';
import { compareText } from '@jazylym/i18n/compare';
import type { DaysSearch, Sort } from './days-search.ts';

/** A facility of the list, with its branch's names. */
export type HealthRow = FacilityHealth & { branchNames: Names };

/** The facilities that the filters let through, in the order asked for. Codes are found by their beginning, names by any word's. */
export function healthRows(health: DayHealth, search: DaysSearch, language: Language): HealthRow[] {
  const branchNames = new Map(health.branches.map(({ branchCode, names }) => [branchCode, names]));
  const rows = health.facilities
    .filter((row) => isShown(row, search, health.yesterday))
    .map((row) => ({ ...row, branchNames: branchNames.get(row.facility.branchCode) ?? row.facility.names }));
  const { sort } = search;
  const sorted = sort === undefined ? rows : rows.sort(COMPARE[sort](language));
  return search.turned === undefined ? sorted : sorted.toReversed();
}

function isShown({ facility, waiting, ofMonth }: FacilityHealth, search: DaysSearch, yesterday: string): boolean {
  if (search.branch !== undefined && facility.branchCode !== search.branch) return false;
  if (search.show === 'waiting' && waiting === null) return false;
  if (search.show === 'older' && (waiting === null || waiting.oldest >= yesterday)) return false;
  if (search.show === 'differing' && ofMonth.count === 0) return false;
  return search.text === undefined || answers(facility, search.text);
}

function answers({ code, names }: FacilityHealth['facility'], text: string): boolean {
  const wanted = foldText(text).trim().split(' ');
  const own = ` ${[code, ...Object.values(names)].map(foldText).join(' ')}`;
  return wanted.every((word) => own.includes(` ${word}`));
}

const COMPARE: Record<Sort, (language: Language) => (one: HealthRow, other: HealthRow) => number> = {
  facility: (language) => (one, other) => compareText(one.facility.names[language], other.facility.names[language]),
  branch: (language) => (one, other) => compareText(one.branchNames[language], other.branchNames[language]),
  oldest: () => (one, other) => compareDates(one.waiting?.oldest, other.waiting?.oldest),
  count: () => (one, other) => (other.waiting?.count ?? 0) - (one.waiting?.count ?? 0),
  takings: () => (one, other) => (other.waiting?.takings ?? 0) - (one.waiting?.takings ?? 0),
  differences: () => (one, other) => sizeOf(other) - sizeOf(one),
};

/** The oldest first; who has none last. */
const compareDates = (one = '9999', other = '9999'): number => (one === other ? 0 : one < other ? -1 : 1);

const sizeOf = ({ ofMonth }: FacilityHealth): number => ofMonth.short + ofMonth.over + ofMonth.cards;

/** What the page says in five seconds: of the facilities that are looked at, whichever the list shows. */
export function summaryOf(health: DayHealth, branch: string | undefined) {
  const branches = health.branches.filter(({ branchCode }) => branch === undefined || branchCode === branch);
  const facilities = health.facilities.filter(({ facility }) => branch === undefined || facility.branchCode === branch);
  const waiting = facilities.flatMap((one) => (one.waiting === null ? [] : [one.waiting]));
  const sum = (of: (branch: (typeof branches)[number]) => number) => branches.reduce((all, one) => all + of(one), 0);
  return {
    facilities: sum((one) => one.facilities),
    certified: sum((one) => one.certifiedYesterday),
    notCertified: sum((one) => one.notCertifiedYesterday),
    older: sum((one) => one.olderWaiting),
    oldest: waiting.map(({ oldest }) => oldest).sort()[0] ?? null,
    days: waiting.reduce((all, { count }) => all + count, 0),
    takings: waiting.reduce((all, { takings }) => all + takings, 0),
    differences: {
      count: sum(({ ofWeek }) => ofWeek.count),
      short: sum(({ ofWeek }) => ofWeek.short),
      over: sum(({ ofWeek }) => ofWeek.over),
      cards: sum(({ ofWeek }) => ofWeek.cards),
    },
  };
}
