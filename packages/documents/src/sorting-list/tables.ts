import type { RoundCards, SortableCard } from '@jazylym/domain/day/sort';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { count, text } from '../protocol/columns.ts';
import type { Table, TableRow } from '../sheet/table.ts';
import { dayWords, inBothOf } from '../text/day-words.ts';
import { termInNumerals } from '../text/term.ts';
import { inBoth, type Words } from '../text/words.ts';

/** A delivery round with where its bundles go through; null for cards whose facility has no sorting point. */
type Round = RoundCards & { sortingPoint: Names | null };

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** A row to tick for each card, with how many cards and sets each title has. The cards come sorted. */
export function cardsTable(title: Words, cards: readonly SortableCard[]): Table {
  const titles = [...Map.groupBy(cards, ({ publicationIndex }) => publicationIndex)];
  return {
    title,
    columns: [
      text('tick', 9),
      text('index', 13),
      text('publication', 38),
      text('term', 28),
      count('cardsCount', 11),
      count('sets', 13),
      text('abonementNumber', 38),
      text('subscriber', 30),
    ],
    rows: [
      ...titles.flatMap(([index, own]) => [
        ...own.map((card, place) => cardLine(card, place === 0)),
        ...(own.length > 1 ? [totalOf(inBothOf('totalOf', { what: index }), own)] : []),
      ]),
      totalOf(inBothOf('total'), cards),
    ],
    hasHeadings: true,
    isCarried: true,
  };
}

const cardLine = (card: SortableCard, isFirst: boolean): TableRow => ({
  kind: 'line',
  cells: [
    '',
    card.publicationIndex,
    isFirst ? inBoth(card.title) : '',
    termInNumerals(card.startMonth, card.months),
    1,
    card.sets,
    card.blankNumber === null ? card.number : `${card.number} (${inBothOf('blankShort')}\u00a0${card.blankNumber})`,
    card.subscriberName,
  ],
});

const totalOf = (name: string, cards: readonly SortableCard[]): TableRow => ({
  kind: 'total',
  cells: ['', '', name, '', cards.length, sum(cards.map(({ sets }) => sets)), '', ''],
});

/** What each delivery round gets, by sorting point. */
export const roundsTable = (rounds: readonly Round[]): Table => ({
  title: dayWords('byRound'),
  columns: [
    text('sortingPoint', 64),
    text('facility', 64),
    text('round', 20),
    count('cardsCount', 17),
    count('sets', 15),
  ],
  rows: [
    ...rounds.map(
      ({ sortingPoint, deliveryFacility, round, cards, sets }): TableRow => ({
        kind: 'line',
        cells: [sortingPoint === null ? '' : inBoth(sortingPoint), inBoth(deliveryFacility.names), round, cards, sets],
      }),
    ),
    {
      kind: 'total',
      cells: ['', inBothOf('total'), '', sum(rounds.map(({ cards }) => cards)), sum(rounds.map(({ sets }) => sets))],
    },
  ],
  hasHeadings: true,
  isCarried: true,
});
