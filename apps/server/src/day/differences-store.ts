import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DifferingDay } from '@jazylym/domain/day/health';
import type { ClientBase } from 'pg';
import { CERTIFIED_BETWEEN, DIFFERED, type Reach, WITHIN } from './health-store.ts';

/** How many days a list of differences shows: the largest. */
const MOST = 500;

const DIFFERING = `SELECT p.facility_id AS "facilityId", p.business_date::text AS "businessDate", p.number_year AS year,
    p.number_sequence AS sequence, p.certified_at AS "certifiedAt", p.cash_difference::text AS cash, p.cards_difference AS cards,
    p.cards_wrong AS "cardsWrong", p.reason, coalesce(o.name, '') AS "operatorName"
  FROM protocol p JOIN facility f ON f.id = p.facility_id LEFT JOIN "user" o ON o.id = p.operator_id
  WHERE ${CERTIFIED_BETWEEN} AND (${DIFFERED}) AND ${WITHIN}
  ORDER BY abs(p.cash_difference) DESC, p.cards_wrong DESC, p.business_date DESC, p.facility_id LIMIT ${MOST}`;

export type DifferingRow = Omit<DifferingDay, 'facility' | 'number' | 'certifiedAt' | 'cash'> & {
  facilityId: number;
  year: number;
  sequence: number;
  certifiedAt: Date;
  cash: string;
};

/** Days certified from one date to another, both inclusive, that differed: the largest first. */
export async function differingDays(
  client: ClientBase,
  { branchCodes, from, to }: Reach & { from: CalendarDate; to: CalendarDate },
): Promise<DifferingRow[]> {
  const { rows } = await client.query<DifferingRow>(DIFFERING, [branchCodes, from, to]);
  return rows;
}
