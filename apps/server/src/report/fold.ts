import { foldDeltas } from './fold-store.ts';
import type { Source } from './store.ts';

/** Deltas folded by one statement: as many as keep it well under a second. */
const MOST_AT_ONCE = 20_000;

/** Folds all deltas there are now; answers how many. */
export async function foldAll(pool: Source): Promise<number> {
  let all = 0;
  for (let folded = MOST_AT_ONCE; folded >= MOST_AT_ONCE; all += folded) folded = await foldDeltas(pool, MOST_AT_ONCE);
  return all;
}
