import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { cardGroups, type RoundCards, type SortableCard, sortedCards } from '@jazylym/domain/day/sort';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { DAY_SHEET, type DayHead, dayHeadHeight, NEXT_HEAD, twoOf } from '../sheet/day-head.ts';
import { partTables, type TablePart } from '../sheet/part-tables.ts';
import type { Table } from '../sheet/table.ts';
import { dateOnPaper } from '../text/date.ts';
import { dayWords, inBothOf } from '../text/day-words.ts';
import { cardsTable, roundsTable } from './tables.ts';

/** What the lists of a day's cards are made of; the order of `cards` does not matter. */
export type SortingFacts = {
  facility: { code: string; names: Names };
  branchNames: Names;
  businessDate: CalendarDate;
  cards: readonly SortableCard[];
  issuer: Pick<Issuer, 'names' | 'isDemo'>;
};

/** All that the lists say besides their fixed words; the PDF only lays them out. */
export type SortingContent = DayHead & { sheets: TablePart[][]; foot: string };

/**
 * A day's delivery cards as they are sorted (S10): all of them by index and term, to tick each; then the card system's by sorting
 * point and delivery round with what each gets, and the address system's apart.
 */
export function sortingContent({ facility, branchNames, businessDate, cards, issuer }: SortingFacts): SortingContent {
  const date = dateOnPaper(businessDate);
  const head: DayHead = {
    post: twoOf(issuer.names),
    facility: { code: facility.code, names: twoOf(facility.names) },
    branch: twoOf(branchNames),
    date,
    isDemo: issuer.isDemo,
  };
  const room = { first: DAY_SHEET - dayHeadHeight(head), next: DAY_SHEET - NEXT_HEAD, tail: 0 };
  const words = { over: dayWords('carriedOver'), forward: dayWords('broughtForward') };
  return {
    ...head,
    sheets: partTables(tablesOf(cards), room, words),
    foot: `${facility.code} · ${date} · ${inBothOf('sortingList')}`,
  };
}

function tablesOf(cards: readonly SortableCard[]): Table[] {
  const { bySortingPoint, addressed } = cardGroups(cards);
  const rounds = bySortingPoint.flatMap(({ sortingPoint, rounds: own }) =>
    own.map((round) => ({ ...round, sortingPoint: sortingPoint?.names ?? null })),
  );
  return [
    cardsTable(dayWords('inOrder'), sortedCards(cards)),
    ...(rounds.length > 0 ? [roundsTable(rounds)] : []),
    ...rounds.map((round) => cardsTable(roundTitle(round), cardsOf(round))),
    ...(addressed.cards > 0 ? [cardsTable(dayWords('addressSystem'), cardsOf(addressed))] : []),
  ];
}

const cardsOf = ({ titles }: Pick<RoundCards, 'titles'>): SortableCard[] => titles.flatMap(({ sorted }) => sorted);

/** «Шымкент сұрыптау пункті · Шымкент 12-ПББ · учаске 5». */
function roundTitle({ sortingPoint, deliveryFacility, round }: Parameters<typeof roundsTable>[0][number]) {
  const said = (language: 'kk' | 'ru'): string =>
    [sortingPoint?.[language], deliveryFacility.names[language], roundName(round)[language]]
      .filter(Boolean)
      .join(' · ');
  return { kk: said('kk'), ru: said('ru') };
}

const roundName = (round: string) => {
  if (round === '') return dayWords('noRound');
  const { kk, ru } = dayWords('round');
  return { kk: `${kk} ${round}`, ru: `${ru} ${round}` };
};
