import {
  ACCEPTANCE_COLUMNS,
  ACCEPTANCE_KEY,
  acceptanceCells,
  DELIVERY_COLUMNS,
  DELIVERY_KEY,
  deliveryCells,
} from './cells.ts';
import type { Source } from './store.ts';

/** Adds cells to a rollup, in the order of their keys, so that two servers which fold never wait for one another in a ring. */
function adding(table: string, key: readonly string[], columns: readonly string[], cells: string): string {
  const added = columns.map((name) => `${name} = r.${name} + excluded.${name}`).join(', ');
  return `INSERT INTO ${table} AS r (${[...key, ...columns].join(', ')})
    SELECT ${[...key, ...columns].join(', ')} FROM (${cells}) AS cell ORDER BY ${key.join(', ')}
    ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${added}`;
}

/** Adds what the rows of a source change to all rollups: two CTEs, with a comma between, for a statement that names the source. */
export const addingToRollups = (source: string): string => `
  accepted AS (${adding('acceptance_rollup', ACCEPTANCE_KEY, ACCEPTANCE_COLUMNS, acceptanceCells(source))}),
  delivered AS (${adding('delivery_rollup', DELIVERY_KEY, DELIVERY_COLUMNS, deliveryCells(source))})`;

/**
 * Deltas leave their table and enter the rollups in one statement, so that each is in one of the two, never in both. Of
 * two servers that fold the same deltas one waits and finds them gone. The first so many go, up to a last key, in one pass:
 * a join with a list of keys is planned as if the table were empty, as it mostly is, and costs the square of their number.
 */
const FOLD = {
  name: 'report.fold',
  text: `WITH last AS (
      SELECT facility_id, document_id FROM report_delta ORDER BY facility_id, document_id OFFSET $1::integer - 1 LIMIT 1
    ), gone AS (
      DELETE FROM report_delta d
      WHERE NOT EXISTS (SELECT FROM last) OR (d.facility_id, d.document_id) <= (SELECT facility_id, document_id FROM last)
      RETURNING d.*
    ), ${addingToRollups('gone')}
    SELECT count(*)::integer AS count FROM gone`,
};

/** Folds some `most` deltas into the rollups (a document's deltas together); answers how many. */
export async function foldDeltas(pool: Source, most: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({ ...FOLD, values: [most] });
  return rows[0]?.count ?? 0;
}
