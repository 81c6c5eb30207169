import { SPAN_EPOCH, SPANS } from '@jazylym/domain/report/spans';

/**
 * What documents add to the cells of the rollups, as SQL over any source of rows shaped as `report_delta`: the deltas that a fold
 * takes away, those that a reader finds not folded yet, or all documents anew in a recount. One text, so the three cannot differ.
 */

/** All branches, the whole of a branch, all titles. */
export const EVERYWHERE = '00';
export const WHOLE_BRANCH = 0;
export const ALL_TITLES = '';

export const ACCEPTANCE_KEY = ['branch_code', 'facility_id', 'days', 'business_date', 'publication_index'] as const;
/** A document counts on its own operational day; what is awaited counts on the abonement's, which tells its age. */
const ACCEPTANCE_SUMS = {
  abonements: 'sum(s)',
  sets: 'sum(s * sets)',
  set_months: 'sum(s * sets * months)',
  one_month_sets: 'sum(s * sets) FILTER (WHERE months = 1)',
  three_month_sets: 'sum(s * sets) FILTER (WHERE months BETWEEN 2 AND 3)',
  six_month_sets: 'sum(s * sets) FILTER (WHERE months BETWEEN 4 AND 6)',
  city_sets: "sum(s * sets) FILTER (WHERE zone = 'city')",
  renewed_sets: 'sum(s * renewed_sets)',
  publisher_tiyn: 'sum(s * publisher_tiyn)',
  delivery_tiyn: 'sum(s * delivery_tiyn)',
  cash_abonements: "sum(s) FILTER (WHERE payment_method = 'cash')",
  cash_tiyn: "sum(s * (publisher_tiyn + delivery_tiyn)) FILTER (WHERE payment_method = 'cash')",
  facility_sets: "sum(s * sets) FILTER (WHERE channel = 'facility')",
  facility_tiyn: "sum(s * (publisher_tiyn + delivery_tiyn)) FILTER (WHERE channel = 'facility')",
  postman_sets: "sum(s * sets) FILTER (WHERE channel = 'postman')",
  postman_tiyn: "sum(s * (publisher_tiyn + delivery_tiyn)) FILTER (WHERE channel = 'postman')",
  awaiting_abonements: 'sum(w)',
  awaiting_sets: 'sum(w * sets)',
  awaiting_publisher_tiyn: 'sum(w * publisher_tiyn)',
  awaiting_delivery_tiyn: 'sum(w * delivery_tiyn)',
};
export type AcceptanceSum = keyof typeof ACCEPTANCE_SUMS;
export const ACCEPTANCE_COLUMNS = Object.keys(ACCEPTANCE_SUMS) as AcceptanceSum[];

export const DELIVERY_KEY = ['publication_index', 'branch_code', 'facility_id', 'month'] as const;
const DELIVERY_SUMS = {
  sets: 'sum(s * change * sets)',
  city_sets: "sum(s * change * sets) FILTER (WHERE zone = 'city')",
  awaiting_sets: 'sum(w * change * sets)',
  started_sets: 'sum(s * starts * sets)',
  renewed_sets: 'sum(s * starts * renewed_sets)',
  ended_sets: 'sum(s * ended * sets)',
};
export type DeliverySum = keyof typeof DELIVERY_SUMS;
export const DELIVERY_COLUMNS = Object.keys(DELIVERY_SUMS) as DeliverySum[];

const aliased = (sums: Record<string, string>): string =>
  Object.entries(sums)
    .map(([name, sum]) => `coalesce(${sum}, 0) AS ${name}`)
    .join(', ');
const summed = (names: readonly string[]): string => names.map((name) => `sum(${name}) AS ${name}`).join(', ');

/** The cells of `acceptance_rollup` that a source's rows add to, each cell once. */
export const acceptanceCells = (source: string): string => `
  SELECT g.branch_code, g.facility_id, span AS days, day - (day - DATE '${SPAN_EPOCH}') % span AS business_date, g.publication_index,
    ${summed(ACCEPTANCE_COLUMNS)}
  FROM (
    SELECT day, branch_code, facility_id, publication_index, ${aliased(ACCEPTANCE_SUMS)}
    FROM ${source} CROSS JOIN LATERAL (VALUES (business_date, sign, 0), (accepted_on, 0, awaiting)) AS counted (day, s, w)
    WHERE s <> 0 OR w <> 0 GROUP BY day, branch_code, facility_id, publication_index
  ) AS c CROSS JOIN (VALUES ${SPANS.map((span) => `(${span}::smallint)`).join(', ')}) AS spans (span)
    CROSS JOIN LATERAL (VALUES
      ('${EVERYWHERE}'::bpchar, ${WHOLE_BRANCH}, '${ALL_TITLES}'::varchar),
      ('${EVERYWHERE}'::bpchar, ${WHOLE_BRANCH}, c.publication_index),
      (c.branch_code, ${WHOLE_BRANCH}, '${ALL_TITLES}'::varchar),
      (c.branch_code, ${WHOLE_BRANCH}, c.publication_index),
      (c.branch_code, c.facility_id, '${ALL_TITLES}'::varchar)) AS g (branch_code, facility_id, publication_index)
  GROUP BY 1, 2, 3, 4, 5`;

/**
 * The cells of `delivery_rollup` that a source's rows add to, each cell once. A subscription changes the copies in the month it
 * starts and in the month after its last. In January every year begins anew, so what runs over the year's end starts there once more.
 */
export const deliveryCells = (source: string): string => `
  SELECT g.publication_index, g.branch_code, g.facility_id, month, ${summed(DELIVERY_COLUMNS)}
  FROM (
    SELECT month::date AS month, delivery_branch_code AS branch_code, delivery_facility_id AS facility_id, publication_index,
      ${aliased(DELIVERY_SUMS)}
    FROM (
      SELECT *, sign AS s, awaiting AS w, start_month + make_interval(months => months) AS ends,
        date_trunc('year', start_month::timestamp) + interval '1 year' AS new_year
      FROM ${source}
    ) AS term CROSS JOIN LATERAL (
      SELECT start_month::timestamp, 1, 1, 0
      UNION ALL SELECT new_year, 1, 0, 0 WHERE new_year < ends
      UNION ALL SELECT ends, -(extract(month FROM ends) <> 1)::integer, 0, 1) AS turn (month, change, starts, ended)
    GROUP BY month, delivery_branch_code, delivery_facility_id, publication_index
  ) AS c CROSS JOIN LATERAL (VALUES
      ('${ALL_TITLES}'::varchar, '${EVERYWHERE}'::bpchar, ${WHOLE_BRANCH}),
      ('${ALL_TITLES}'::varchar, c.branch_code, ${WHOLE_BRANCH}),
      ('${ALL_TITLES}'::varchar, c.branch_code, c.facility_id),
      (c.publication_index, '${EVERYWHERE}'::bpchar, ${WHOLE_BRANCH}),
      (c.publication_index, c.branch_code, ${WHOLE_BRANCH}),
      (c.publication_index, c.branch_code, c.facility_id)) AS g (publication_index, branch_code, facility_id)
  GROUP BY 1, 2, 3, 4`;
