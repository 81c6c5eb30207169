import type { Source } from './store.ts';

/**
 * Every document adds to its facility's journal, whose length stands in the facility's head: their sum grows with each acceptance,
 * payment, reversal and certified day, is there when the document is, on a standby too, and is no row that all would write.
 * What waits to be folded is shown beside the figures, so that it is gone tells readers to look as well. Where it was read: a standby
 * that is used from now on may not have what was seen on the primary.
 */
const POSITION = `SELECT concat_ws('/', documents, versions, waits, pg_is_in_recovery()) AS position
  FROM (SELECT sum(journal_sequence) AS documents FROM facility_head) AS journals,
    (SELECT count(*) AS versions FROM plan_version) AS plans,
    (SELECT count(*) > 0 AS waits FROM (SELECT FROM report_delta LIMIT 1) AS one) AS deltas`;

/** Where the figures stand: another text whenever any of them may be another. It says how much there is, so nobody is shown it. */
export async function readPosition(source: Source): Promise<string> {
  const { rows } = await source.query<{ position: string }>(POSITION);
  const [row] = rows;
  if (row === undefined) throw new Error('the database said no position');
  return row.position;
}
