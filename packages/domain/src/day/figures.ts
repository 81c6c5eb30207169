import * as z from 'zod';
import { addTiyn, Tiyn, tiyn } from '../money/tiyn.ts';

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

/** The figures of some abonements. */
export const figuresOf = (rows: readonly Counted[]): Figures => ({
  abonements: rows.length,
  sets: rows.reduce((sum, { sets }) => sum + sets, 0),
  publisher: addTiyn(...rows.map(({ publisher }) => publisher)),
  delivery: addTiyn(...rows.map(({ delivery }) => delivery)),
  total: addTiyn(...rows.map(({ total }) => total)),
});
