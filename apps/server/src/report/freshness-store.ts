import type { Freshness } from '@jazylym/domain/report/freshness';
import type { Selection } from './selection.ts';
import type { Source } from './store.ts';

/** `written_at` is the database's own clock, and so is what it is compared with. */
const UNFOLDED = `SELECT count(*)::integer AS unfolded,
    greatest(coalesce(round(extract(epoch FROM clock_timestamp() - min(written_at)), 1), 0), 0)::float8 AS "oldestUnfoldedSeconds"
  FROM report_delta
  WHERE ($1::bpchar[] IS NULL OR branch_code = ANY ($1) OR delivery_branch_code = ANY ($1))
    AND ($2::varchar[] IS NULL OR publication_index = ANY ($2))`;

/** What documents of a selection, accepted or delivered in its branches, wait to be folded. */
export async function unfolded(
  source: Source,
  { branchCodes, publicationIndexes }: Selection,
): Promise<Omit<Freshness, 'replica'>> {
  const { rows } = await source.query<Omit<Freshness, 'replica'>>(UNFOLDED, [branchCodes, publicationIndexes]);
  return rows[0] ?? { unfolded: 0, oldestUnfoldedSeconds: 0 };
}
