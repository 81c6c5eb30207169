/**
 * How far the figures lag behind what is accepted. Documents that are not folded into the rollups yet are counted all the same: they cost a
 * reader time, not truth. What a standby has not replayed is not in the figures; null: they are read from the primary.
 */
export type Freshness = {
  unfolded: number;
  /** How long the oldest of them has waited; 0 where there is none. */
  oldestUnfoldedSeconds: number;
  replica: { lagSeconds: number } | null;
};
