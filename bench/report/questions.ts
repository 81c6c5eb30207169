import { DeliveryReportQuery } from '@jazylym/domain/report/delivery';
import { AcceptanceReportQuery } from '@jazylym/domain/report/report';
import type { Known } from '@jazylym/server/organisation/known';
import { acceptanceReport } from '@jazylym/server/report/acceptance';
import { deliveryReport } from '@jazylym/server/report/delivery';
import type { Reader } from '@jazylym/server/report/reading-store';

/** A page's question: as the server answers it, and by hand over the raw rows. Both tell one sum, which must be the same. */
export type Question = {
  name: string;
  ours: (post: { reports: Reader; known: Known }) => Promise<number>;
  /** One statement that answers a column `sum`, of the same figure; its work is that of the page, grouped as the page shows it. */
  floor: string;
};

const ALL = { branchCodes: 'all', publisherIds: 'all' } as const;
const clock = () => new Date();

const STANDING = 'NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)';

/** A campaign of acceptance by branch, title and day, of all or of what a condition narrows to. */
const byAcceptance = (condition: string): string => `SELECT sum(sets) FILTER (WHERE of = 7) AS sum FROM (
  SELECT GROUPING(publication_index, branch_code, business_date) AS of, sum(sets) AS sets, count(*), sum(total_tiyn),
    sum(total_tiyn) FILTER (WHERE payment_method = 'cash')
  FROM abonement a WHERE business_date BETWEEN $1 AND $2 AND ${STANDING} AND ${condition}
  GROUP BY GROUPING SETS ((), (publication_index), (branch_code), (business_date))) AS figures`;

/** Copies by delivery month, by branch and title, of a year. */
const byDelivery = (condition: string): string => `SELECT sum(copies) FILTER (WHERE of = 3) AS sum FROM (
  SELECT GROUPING(publication_index, delivery_branch_code) AS of, month, sum(sets) AS copies
  FROM abonement a CROSS JOIN generate_series($1::date, $2::date, interval '1 month') AS month
  WHERE month >= start_month AND month < start_month + make_interval(months => months) AND ${STANDING} AND ${condition}
  GROUP BY GROUPING SETS ((month), (month, publication_index), (month, delivery_branch_code))) AS figures`;

/** What the pages of a dashboard ask over a period, and of a year's deliveries. */
export function questionsOf(
  period: { from: string; to: string },
  year: number,
  branch: string,
  title: string,
): Question[] {
  const accepted = (name: string, narrow: object, condition: string): Question => ({
    name,
    floor: byAcceptance(condition),
    ours: async ({ reports, known }) => {
      const query = AcceptanceReportQuery.parse({ ...period, ...narrow });
      return (await acceptanceReport({ reports, known, clock }, query, ALL)).total.sets;
    },
  });
  const delivered = (name: string, narrow: object, condition: string): Question => ({
    name,
    floor: byDelivery(condition),
    ours: async ({ reports, known }) => {
      const query = DeliveryReportQuery.parse({ year, ...narrow });
      const { total } = await deliveryReport({ reports, known, clock }, query, ALL);
      return total.reduce((sum, { copies }) => sum + copies, 0);
    },
  });
  const [ofBranch, ofTitle] = [{ branchCodes: [branch] }, { publicationIndexes: [title] }];
  return [
    accepted('campaign: the country', {}, 'true'),
    accepted('campaign: one branch', ofBranch, `branch_code = '${branch}'`),
    accepted('campaign: one title', ofTitle, `publication_index = '${title}'`),
    delivered('months: the country', {}, 'true'),
    delivered('months: one branch', ofBranch, `delivery_branch_code = '${branch}'`),
    delivered('months: title × branch', ofTitle, `publication_index = '${title}'`),
    delivered(
      'months: title × facility',
      { ...ofBranch, ...ofTitle },
      `delivery_branch_code = '${branch}' AND publication_index = '${title}'`,
    ),
  ];
}
