import { numbersOf } from './random-day.ts';
import { inRow, type Mishap, pick } from './wrong-day.ts';

/** What goes wrong with the delivery cards. */
export const CARD_MISHAPS: Record<string, Mishap> = {
  'a card is not scanned': inRow(
    ({ rows }) => rows.filter(({ reversed }) => reversed === null),
    (day, row) => {
      day.cards = day.cards.filter((number) => number !== row.number);
      return { kind: 'cardMissing', number: row.number, says: {} };
    },
  ),
  'a card is scanned twice': inRow(
    ({ rows }) => rows.filter(({ reversed }) => reversed === null),
    (day, row) => {
      day.cards.push(row.number);
      return { kind: 'cardTwice', number: row.number, says: {} };
    },
  ),
  'a card of another day is among them': (day) => {
    const number = '050012-26-0-123456-7';
    day.cards.push(number);
    return { kind: 'cardForeign', number, says: { from: 'elsewhere' } };
  },
  'a reversed one’s card is among them': inRow(
    ({ rows }) => rows.filter(({ reversed }) => reversed !== null),
    (day, row) => {
      day.cards.push(row.number);
      return { kind: 'cardForeign', number: row.number, says: { from: 'reversed' } };
    },
  ),
  'a bundle is not scanned': (day, dice) => {
    const batch = pick(
      day.batches.filter(({ count }) => count > 1),
      dice,
    );
    if (batch === undefined) return null;
    const its = new Set(day.rows.flatMap(({ batchId, number }) => (batchId === batch.id ? [number] : [])));
    day.cards = numbersOf(day).filter((number) => !its.has(number));
    return { kind: 'bundle', says: { cards: its.size, counted: 'never' } };
  },
};
