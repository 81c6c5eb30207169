import { formatNumber } from '@jazylym/domain/abonement/number';
import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import type { ExtendedProtocol, NumberRange } from '@jazylym/domain/day/protocol';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Table, TableRow } from '../sheet/table.ts';
import { dateOnPaper } from '../text/date.ts';
import { type DayLabel, dayText, dayWords, inBothOf } from '../text/day-words.ts';
import { inBoth } from '../text/words.ts';
import { count, text } from './columns.ts';

/** Numbers of abonements without their facility and check digit, as a clerk says them. */
const sequences = ({ first, last }: { first: number; last: number }): string =>
  first === last ? sixDigits(first) : `${sixDigits(first)} – ${sixDigits(last)}`;

const sixDigits = (sequence: number): string => String(sequence).padStart(6, '0');

/** Which numbers between the first and the last are not of this day, and of which they are, in one language. */
export function gapsText({ gaps }: NumberRange, language: Language): string {
  if (gaps.length === 0) return dayText('noGaps', language);
  return gaps
    .map((gap) => {
      const numbers = sequences(gap);
      if (gap.businessDate === null) return dayText('gapOfNoDay', language, { numbers });
      return dayText('gapOfDay', language, { numbers, day: dateOnPaper(gap.businessDate) });
    })
    .join('; ');
}

/** First to last as printed, for each year and series. */
export const rangeNumbers = (facilityCode: string, { year, series, first, last }: NumberRange): [string, string] => [
  formatNumber({ facilityCode, year, series, sequence: first }),
  formatNumber({ facilityCode, year, series, sequence: last }),
];

/** Numbers from the first to the last, and which between them are of other days. */
export const numbersTable = ({ facility, numbers }: ExtendedProtocol): Table => ({
  title: dayWords('numbers'),
  columns: [text('first', 42), text('last', 42), count('count', 18), text('gaps', 78)],
  rows: numbers.map((range) => ({
    kind: 'line',
    cells: [
      ...rangeNumbers(facility.code, range),
      range.count,
      inBoth({ kk: gapsText(range, 'kk'), ru: gapsText(range, 'ru') }),
    ],
  })),
  hasHeadings: true,
  isCarried: false,
});

/** Cards that must be there, and what was counted where the day is certified. */
export const cardsTable = ({ cards }: ExtendedProtocol, certified: CertifiedProtocol | null): Table => ({
  title: dayWords('cards'),
  columns: [text('cards', 140), count('count', 40)],
  rows: [
    { kind: 'line', cells: [inBothOf('expected'), cards] },
    ...(certified === null
      ? []
      : ([
          { kind: 'line', cells: [inBothOf('counted'), certified.content.cards.counted] },
          ...wrongCards('cardsMissing', certified.content.cards.missing),
          ...wrongCards('cardsForeign', certified.content.cards.foreign),
          { kind: 'total', cells: [inBothOf('difference'), certified.content.cards.difference] },
        ] satisfies TableRow[])),
  ],
  hasHeadings: false,
  isCarried: false,
});

/** How many numbers of wrong cards are named: a pile that was not scanned at all would fill pages. */
const MOST_NAMED = 20;

/** Cards that are not there, or not of this day, by their numbers; no line where there is none. */
function wrongCards(label: DayLabel, numbers: readonly string[]): TableRow[] {
  if (numbers.length === 0) return [];
  const named = numbers.slice(0, MOST_NAMED).join(', ');
  const rest = numbers.length > MOST_NAMED ? ', …' : '';
  return [{ kind: 'line', cells: [`${inBothOf(label)}: ${named}${rest}`, numbers.length] }];
}
