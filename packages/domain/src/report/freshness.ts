import type { Unfolded } from './report.ts';

/**
 * How far the figures lag behind what is accepted. Documents that are not folded into the rollups yet are counted all the same: they cost a
 * reader time, not truth. What a standby has not replayed is not in the figures; null: they are read from the primary.
 */
export type Freshness = { unfolded: Unfolded; replica: { lagSeconds: number } | null };
