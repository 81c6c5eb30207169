import type { Unfolded } from './report.ts';

/** A standby that figures are read from: how many seconds it is behind, and whether it was told to stop replaying. */
export type Replica = { lagSeconds: number; isPaused: boolean };

/**
 * How far the figures lag behind what is accepted. Documents that are not folded into the rollups yet are counted all the same: they cost a
 * reader time, not truth. What a standby has not replayed is not in the figures; null: they are read from the primary.
 */
export type Freshness = { unfolded: Unfolded; replica: Replica | null };

/** A report is to be fresh within five seconds; a standby that is behind by so many is worth a warning. */
const FAR_BEHIND = 15;

/** Whether what a standby tells may be too old to go by. */
export const isFarBehind = ({ lagSeconds, isPaused }: Replica): boolean => isPaused || lagSeconds >= FAR_BEHIND;
