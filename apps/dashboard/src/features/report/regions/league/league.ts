import { foldText } from '@jazylym/domain/catalogue/fold';
import { averageTerm } from '@jazylym/domain/report/figures';
import { shareOf } from '@jazylym/domain/report/plan';
import type { Figures } from '@jazylym/domain/report/report';
import { compareText } from '@jazylym/i18n/compare';
import { type Measure, measured } from '../../filter/measure.ts';
import type { Sort } from '../regions-search.ts';

/** A branch or a facility with what it accepted. */
export interface Place {
  /** A branch's code, a facility's id: what its page is called by. */
  key: string;
  /** A facility's postal index; empty for a branch, which has none. */
  code: string;
  name: string;
  figures: Figures;
  /** Of the same days of the last campaign; null where there is nothing to compare with. */
  before: Figures | null;
  /** How many open facilities it has; null where that is no question. */
  facilities: number | null;
  /** Sets planned for the campaign; null where nothing is, or no plan is shown. */
  plan: number | null;
}

/** A place among the others, by a measure. Shares are of one; null where there is nothing to divide by. */
export interface LeagueRow extends Place {
  /** 1 for the largest; equal ones have the same. */
  rank: number;
  value: number;
  /** In months. */
  term: number | null;
  /** By how much of the last campaign's it is more, or less where negative. */
  change: number | null;
  perFacility: number | null;
  /** Of the plan, in sets whatever is measured. */
  reached: number | null;
  awaiting: number | null;
  share: number | null;
}

const partOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The places by rank; `whole` is what their shares are of. */
export function leagueOf(places: readonly Place[], measure: Measure, whole: Figures): LeagueRow[] {
  const values = places.map(({ figures }) => measured(figures, measure));
  return places
    .map((place) => {
      const { figures, before, facilities } = place;
      const value = measured(figures, measure);
      return {
        ...place,
        rank: 1 + values.filter((other) => other > value).length,
        value,
        term: averageTerm(figures),
        change: before === null ? null : partOf(value - measured(before, measure), measured(before, measure)),
        perFacility: facilities === null ? null : partOf(value, facilities),
        reached: shareOf(place.plan, figures.sets),
        awaiting: partOf(figures.awaiting[measure], value),
        share: partOf(value, measured(whole, measure)),
      };
    })
    .sort(byRank);
}

const byRank = (one: LeagueRow, other: LeagueRow): number => one.rank - other.rank || compareText(one.name, other.name);

const VALUES: Record<Exclude<Sort, 'name'>, (row: LeagueRow) => number | null> = {
  sets: ({ figures }) => figures.sets,
  abonements: ({ figures }) => figures.abonements,
  amount: ({ figures }) => figures.amount,
  term: ({ term }) => term,
  change: ({ change }) => change,
  perFacility: ({ perFacility }) => perFacility,
  plan: ({ plan }) => plan,
  reached: ({ reached }) => reached,
  awaiting: ({ awaiting }) => awaiting,
  share: ({ share }) => share,
};

/** Numbers the largest first, names from their beginning, or the other way round; what has no number is last either way. */
export function sorted(rows: readonly LeagueRow[], sort: Sort | undefined, isTurned: boolean): LeagueRow[] {
  const way = isTurned ? -1 : 1;
  if (sort === undefined) return rows.toSorted((one, other) => way * byRank(one, other));
  if (sort === 'name') return rows.toSorted((one, other) => way * compareText(one.name, other.name));
  const numberIn = VALUES[sort];
  return rows.toSorted((one, other) => {
    const [first, second] = [numberIn(one), numberIn(other)];
    if (first === null || second === null)
      return Number(first === null) - Number(second === null) || byRank(one, other);
    return way * (second - first) || byRank(one, other);
  });
}

/** Those whose name has the words in it, with folded letters, or whose postal index begins with them. */
export function found(rows: readonly LeagueRow[], text: string | undefined): LeagueRow[] {
  if (text === undefined) return [...rows];
  const wanted = foldText(text);
  return rows.filter(({ name, code }) => foldText(name).includes(wanted) || code.startsWith(text.trim()));
}
