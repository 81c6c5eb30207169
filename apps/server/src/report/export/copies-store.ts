import { ALL_TITLES, deliveryCells, EVERYWHERE, WHOLE_BRANCH } from '../cells.ts';
import type { Selection } from '../selection.ts';
import type { Source } from '../store.ts';

/** How many facilities of a selection deliver a title in a year. */
export type DeliveredTitle = { publicationIndex: string; rows: number };

/** A title at a facility that delivers it: copies of each month of a year, January first. */
export type DeliveredCopies = { publicationIndex: string; branchCode: string; facilityId: number; copies: number[] };

/** `$4` null is every title by itself, `$3` null every branch. */
const cellsOf = (source: string): string => `
  SELECT publication_index, branch_code, facility_id, month, sets FROM ${source} AS cell
  WHERE month BETWEEN $1::date AND $2::date AND facility_id <> ${WHOLE_BRANCH}
    AND branch_code <> '${EVERYWHERE}' AND ($3::bpchar[] IS NULL OR branch_code = ANY ($3::bpchar[]))
    AND publication_index <> '${ALL_TITLES}' AND ($4::varchar[] IS NULL OR publication_index = ANY ($4::varchar[]))`;

/** What is not folded yet of the chosen titles: only theirs is reckoned. */
const UNFOLDED = deliveryCells(
  '(SELECT * FROM report_delta WHERE $4::varchar[] IS NULL OR publication_index = ANY ($4::varchar[])) AS chosen',
);
const CELLS = `${cellsOf('delivery_rollup')} UNION ALL ${cellsOf(`(${UNFOLDED})`)}`;

const TITLES = `SELECT publication_index AS "publicationIndex", count(DISTINCT (branch_code, facility_id))::integer AS rows
  FROM (SELECT publication_index, branch_code, facility_id FROM (${CELLS}) AS cells
    GROUP BY publication_index, branch_code, facility_id, month HAVING sum(sets) <> 0) AS changed
  GROUP BY publication_index ORDER BY publication_index`;

/** Copies of a month are the sum of the year's changes up to it. */
const upTo = (month: number): string => `coalesce(sum(sets) FILTER (WHERE extract(month FROM month) <= ${month}), 0)`;
const MONTHS = Array.from({ length: 12 }, (_, place) => upTo(place + 1)).join(', ');

const COPIES = `SELECT publication_index AS "publicationIndex", branch_code AS "branchCode", facility_id AS "facilityId", copies
  FROM (SELECT publication_index, branch_code, facility_id, ARRAY[${MONTHS}]::integer[] AS copies FROM (${CELLS}) AS cells
    GROUP BY publication_index, branch_code, facility_id) AS delivered
  WHERE copies <> array_fill(0, ARRAY[12])`;

const values = (year: number, { branchCodes, publicationIndexes }: Selection): unknown[] => [
  `${year}-01-01`,
  `${year}-12-01`,
  branchCodes,
  publicationIndexes,
];

/** The titles of a selection that are delivered in a year, in the order of their indexes, each with how many facilities deliver it. */
export async function deliveredTitles(client: Source, year: number, selection: Selection): Promise<DeliveredTitle[]> {
  const { rows } = await client.query<DeliveredTitle>(TITLES, values(year, selection));
  return rows;
}

/** The copies of some titles at every facility that delivers one of them. */
export async function deliveredCopies(client: Source, year: number, selection: Selection): Promise<DeliveredCopies[]> {
  const { rows } = await client.query<DeliveredCopies>(COPIES, values(year, selection));
  return rows;
}
