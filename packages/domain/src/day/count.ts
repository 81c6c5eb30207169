import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Tiyn as Amount, addTiyn, type Tiyn, timesTiyn, tiyn } from '../money/tiyn.ts';
import { FacilityId } from '../organisation/organisation.ts';

/** Notes and coins of the tenge, in tiyn, the largest first. */
export const DENOMINATIONS = [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1].map((tenge) =>
  tiyn(tenge * 100),
);

/** Pieces of each denomination, in the order of `DENOMINATIONS`. */
export const CashCount = z.array(z.int().min(0).max(99_999)).length(14);
export type CashCount = z.infer<typeof CashCount>;

/** What was counted, in tiyn. */
export const sumOfCash = (pieces: CashCount): Tiyn =>
  addTiyn(...DENOMINATIONS.map((denomination, place) => timesTiyn(denomination, pieces[place] ?? 0)));

/** The delivery cards: how many, or the numbers that were scanned one by one, as printed. */
export const CardCount = z.discriminatedUnion('by', [
  z.object({ by: z.literal('total'), count: z.int().min(0).max(99_999) }),
  z.object({ by: z.literal('scan'), numbers: z.array(z.string().max(30)).max(10_000) }),
]);
export type CardCount = z.infer<typeof CardCount>;

/** A count while it goes on and as it was certified: null is not counted yet. `left` is the cash that stays in the drawer. */
export const DayCount = z.object({
  cash: CashCount.nullable(),
  cards: CardCount.nullable(),
  left: Amount.nullable(),
  /** Sorted cards that were ticked: ids of abonements. */
  ticked: z.array(z.uuid()).max(10_000),
});
export type DayCount = z.infer<typeof DayCount>;

export const NOT_COUNTED: DayCount = { cash: null, cards: null, left: null, ticked: [] };

/** Saves the count of a day that is being counted; `version` is the one that was read, 0 for none. */
export const SaveCount = z.object({
  facilityId: FacilityId,
  businessDate: CalendarDate,
  version: z.int32().min(0),
  count: DayCount,
  /** The cash was counted with this, also where it came to the same pieces: the moment of its count is now. */
  isCashCounted: z.boolean().default(false),
});
export type SaveCount = z.infer<typeof SaveCount>;

/** A count as it is kept. `cashCountedAt` is when the cash was last counted: what came in after it was not counted. */
export type KeptCount = { count: DayCount; version: number; cashCountedAt: string | null };
