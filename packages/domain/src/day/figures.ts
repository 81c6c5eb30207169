import * as z from 'zod';
import { Tiyn, tiyn } from '../money/tiyn.ts';

/** Abonements counted and summed; money in tiyn, `publisher + delivery = total`. */
export const Figures = z.object({
  abonements: z.int().min(0),
  sets: z.int().min(0),
  publisher: Tiyn,
  delivery: Tiyn,
  total: Tiyn,
});
export type Figures = z.infer<typeof Figures>;

export const NOTHING: Figures = { abonements: 0, sets: 0, publisher: tiyn(0), delivery: tiyn(0), total: tiyn(0) };

type Counted = { sets: number; publisher: Tiyn; delivery: Tiyn; total: Tiyn };

/** The figures of some abonements, however many. */
export const figuresOf = (rows: readonly Counted[]): Figures => ({
  abonements: rows.length,
  sets: rows.reduce((sum, { sets }) => sum + sets, 0),
  publisher: sumOf(rows, ({ publisher }) => publisher),
  delivery: sumOf(rows, ({ delivery }) => delivery),
  total: sumOf(rows, ({ total }) => total),
});

/** What some documents come to, in tiyn. */
export const sumOf = <T>(documents: readonly T[], amountOf: (one: T) => Tiyn): Tiyn =>
  tiyn(documents.reduce((sum, one) => sum + amountOf(one), 0));
