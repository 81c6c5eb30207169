import type { DayRow } from '@jazylym/domain/day/protocol';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoment } from '@jazylym/i18n/format';
import { type DayLabel, dayText } from '../text/day-words.ts';
import {
  type FileRow,
  type FileSheet,
  integerCell,
  moneyCell,
  monthCell,
  row,
  textCell,
  totalRow,
} from './file-sheet.ts';
import { channelLabel, collectorName } from './trade-tables.ts';
import type { DayFileFacts } from './workbook.ts';

const COLUMNS: readonly [DayLabel, width: number][] = [
  ['abonementNumber', 22],
  ['index', 9],
  ['publication', 34],
  ['from', 13],
  ['months', 8],
  ['sets', 8],
  ['publisherPart', 16],
  ['deliveryPart', 16],
  ['sum', 16],
  ['payment', 30],
  ['channel', 24],
  ['who', 30],
  ['blank', 12],
  ['cardAmount', 16],
  ['acceptedAt', 18],
  ['isReversed', 12],
  ['refund', 14],
];

/** Every abonement of the day in the order of numbers, those reversed marked; the total leaves them out, as the protocol does. */
export function abonementsSheet(facts: DayFileFacts, language: Language): FileSheet {
  const { total } = facts.protocol;
  return {
    name: dayText('sheetAbonements', language),
    columns: COLUMNS.map(([label, width]) => ({ head: dayText(label, language), width })),
    rows: [
      ...facts.rows.map((one) => abonementRow(one, facts, language)),
      totalRow(
        textCell(dayText('total', language)),
        integerCell(total.abonements),
        ...[null, null, null],
        integerCell(total.sets),
        ...[total.publisher, total.delivery, total.total].map(moneyCell),
        ...COLUMNS.slice(9).map(() => null),
      ),
    ],
  };
}

function abonementRow(one: DayRow, { titles, collectors }: DayFileFacts, language: Language): FileRow {
  const collector = collectors.find(({ id }) => id === one.collectorId);
  return row(
    textCell(one.number),
    textCell(one.publicationIndex),
    textCell(titles[one.publicationIndex]?.[language] ?? ''),
    monthCell(one.startMonth),
    integerCell(one.months),
    integerCell(one.sets),
    ...[one.publisher, one.delivery, one.total].map(moneyCell),
    textCell(dayText(one.settled, language)),
    textCell(dayText(channelLabel(one.channel, one.collectorId !== null), language)),
    collector === undefined ? null : textCell(collectorName(collector)),
    one.blankNumber === null ? null : integerCell(one.blankNumber),
    one.cardAmount === null ? null : moneyCell(one.cardAmount),
    textCell(formatMoment(one.acceptedAt, language)),
    one.reversed === null ? null : textCell(dayText('yes', language)),
    one.reversed === null ? null : moneyCell(one.reversed.refund),
  );
}
