import * as z from 'zod';

/**
 * Where a difference likely comes from, for a sentence in every language. Amounts in tiyn. `abonementIds`, `collectorId` and `batchId`
 * lead to the document. Ranked by `weight`, 0 … 1, the likeliest first.
 */
export const Suspect = z.object({
  weight: z.number().min(0).max(1),
  of: z.enum(['cash', 'cards']),
  abonementIds: z.array(z.uuid()),
  collectorId: z.uuid().nullable(),
  batchId: z.uuid().nullable(),
  why: z.discriminatedUnion('kind', [
    /** A card of the protocol that was not scanned. */
    z.object({ kind: z.literal('cardMissing'), number: z.string() }),
    /** A card that was scanned and is not of this day; `reversed` where it was taken back within it. */
    z.object({ kind: z.literal('cardForeign'), number: z.string(), reversed: z.boolean() }),
    z.object({ kind: z.literal('cardTwice'), number: z.string() }),
    /** So many cards are exactly one batch, one collector's, or one title's: a bundle that was not counted, or counted twice. */
    z.object({
      kind: z.literal('bundle'),
      cards: z.int(),
      of: z.enum(['batch', 'collector', 'publication']),
      publicationIndex: z.string().nullable(),
    }),
    /** Reversed ones whose cards are still among the others. */
    z.object({ kind: z.literal('reversedCards'), cards: z.int() }),
    /** Short by exactly what an abonement or an acceptance cost: registered, money not taken. */
    z.object({ kind: z.literal('notPaid'), number: z.string(), amount: z.int() }),
    /** Over by exactly a refund that was recorded: the money was not given back. */
    z.object({ kind: z.literal('notRefunded'), number: z.string(), amount: z.int() }),
    /** Short by exactly an amount given back twice, or over by one taken twice. */
    z.object({ kind: z.literal('twice'), number: z.string(), amount: z.int() }),
    /** Over by what is by account: the invoice was paid in cash at the counter, or recorded as by account by mistake. */
    z.object({ kind: z.literal('accountInCash'), number: z.string(), amount: z.int() }),
    /** Short by the change: given back twice; over by it: not given. */
    z.object({ kind: z.literal('change'), number: z.string(), amount: z.int() }),
    /** A number of sets that explains it: the client paid for other than were registered. */
    z.object({ kind: z.literal('sets'), number: z.string(), sets: z.int(), likely: z.int(), amount: z.int() }),
    /** The client paid what the card says, which is not the price. */
    z.object({ kind: z.literal('cardAmount'), number: z.string(), onCard: z.int(), price: z.int() }),
    /** Two neighbouring digits of an amount that change places give exactly the difference. */
    z.object({
      kind: z.literal('transposed'),
      typed: z.int(),
      likely: z.int(),
      where: z.enum(['remittance', 'given', 'control', 'count']),
    }),
    /** A collector's debt, batch or remittance of exactly this amount. */
    z.object({
      kind: z.literal('remittance'),
      amount: z.int(),
      what: z.enum(['debt', 'batch', 'notHandedIn', 'twice']),
    }),
    /** So many notes of one denomination, or taken for its neighbour. */
    z.object({ kind: z.literal('notes'), denomination: z.int(), pieces: z.int(), takenFor: z.int().nullable() }),
    /** What came in for the next day while this one was counted. */
    z.object({ kind: z.literal('nextDay'), number: z.string().nullable(), amount: z.int() }),
    /** Two documents that together are exactly the difference. */
    z.object({ kind: z.literal('together'), numbers: z.array(z.string()), amount: z.int() }),
  ]),
});
export type Suspect = z.infer<typeof Suspect>;
