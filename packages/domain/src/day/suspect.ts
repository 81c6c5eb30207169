import * as z from 'zod';
import { Tiyn } from '../money/tiyn.ts';

const of = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

/** How many documents a suspect names at most: more are counted only. */
export const MOST_NAMED = 12;

/**
 * One thing that can have gone wrong in the drawer. Amounts in tiyn. What difference it makes to the cash follows from it alone:
 * `explains` in locate/explains.ts.
 */
export const CashCause = z.discriminatedUnion('kind', [
  /** Registered, and the money was not taken: one abonement, or all `abonements` of one acceptance. */
  of('notPaid', { amount: Tiyn, abonements: z.int() }),
  /** A refund was recorded and the money was not given back. */
  of('notRefunded', { amount: Tiyn }),
  /** An amount was taken twice, or refunded twice. */
  of('twice', { amount: Tiyn, what: z.enum(['taken', 'refunded']) }),
  /** What stands as by account was paid in cash at the counter. */
  of('accountInCash', { amount: Tiyn, abonements: z.int() }),
  of('change', { amount: Tiyn, given: z.enum(['twice', 'never']) }),
  /** The client paid for `likely` sets where `sets` were registered, at `price` each. */
  of('sets', { sets: z.int(), likely: z.int(), price: Tiyn }),
  /** A collector brought what the cards say, which is not the price: one card, or all of a batch that differ, summed. */
  of('cardAmount', { onCard: Tiyn, price: Tiyn, cards: z.int() }),
  /** Two neighbouring digits of an amount changed places. */
  of('transposed', { typed: Tiyn, likely: Tiyn, where: z.enum(['remittance', 'given', 'control']) }),
  /** The same in how many notes of one denomination were entered: pieces, not money. */
  of('piecesTransposed', { denomination: Tiyn, typed: z.int(), likely: z.int() }),
  /**
   * A collector's money. `debt`, `batch`: of exactly this amount, handed in and not recorded. `notHandedIn`: recorded, and not in the
   * drawer. `twice`: recorded twice. `tooMuch`: so much more was recorded than was owed.
   */
  of('remittance', { amount: Tiyn, what: z.enum(['debt', 'batch', 'notHandedIn', 'twice', 'tooMuch']) }),
  /** So many notes counted too many, or, less than nothing, too few. */
  of('notes', { denomination: Tiyn, pieces: z.int() }),
  /** So many notes that stand in the line of the neighbouring denomination. */
  of('wrongLine', { denomination: Tiyn, enteredAs: Tiyn, pieces: z.int() }),
  /** Documents of the next day, whose money is counted as being in the drawer, and lay apart. */
  of('nextDay', { amount: Tiyn, documents: z.int() }),
]);
export type CashCause = z.infer<typeof CashCause>;

const CardCause = z.discriminatedUnion('kind', [
  /** Cards of the protocol that were not scanned, or that are not there although their abonement is registered. */
  of('cardMissing', { cards: z.int() }),
  /** Cards that were scanned and are not of this day: of reversed abonements, of the next day, or of neither. */
  of('cardForeign', { cards: z.int(), from: z.enum(['reversed', 'nextDay', 'elsewhere']) }),
  of('cardTwice', { cards: z.int() }),
  /** So many cards are exactly one batch, one collector's, or one title's: a bundle that was not counted, or counted twice. */
  of('bundle', {
    cards: z.int(),
    of: z.enum(['batch', 'collector', 'publication']),
    counted: z.enum(['never', 'twice']),
    publicationIndex: z.string().nullable(),
  }),
  /** The cards of reversed abonements are among those that were counted. */
  of('reversedCards', { cards: z.int() }),
  /** Two neighbouring digits of the number of cards changed places. */
  of('cardsTransposed', { typed: z.int(), likely: z.int() }),
]);
export type CardCause = z.infer<typeof CardCause>;

/**
 * Where to look: numbers as printed, at most `MOST_NAMED`, and the ids beside them, which lead to the documents. `documents` is how
 * many there are, named or not: for a cause in the drawer each would explain the difference as well as the others.
 */
const Place = z.object({
  numbers: z.array(z.string()).max(MOST_NAMED),
  abonementIds: z.array(z.uuid()).max(MOST_NAMED),
  documents: z.int().min(0),
  collectorId: z.uuid().nullable(),
  batchId: z.uuid().nullable(),
});

/** One of two causes that make the difference together. */
export const Part = Place.extend({ why: CashCause });
export type Part = z.infer<typeof Part>;

/**
 * Where a difference likely comes from, for a sentence in every language. Ranked by `weight`, 0 … 1, the likeliest first. Of `together`
 * the places are in its parts.
 */
export const Suspect = Place.extend({
  weight: z.number().min(0).max(1),
  of: z.enum(['cash', 'cards']),
  why: z.union([CashCause, CardCause, of('together', { parts: z.tuple([Part, Part]) })]),
});
export type Suspect = z.infer<typeof Suspect>;
