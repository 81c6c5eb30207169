import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { OfDay } from './facts.ts';
import type { Source } from './head-store.ts';

/** A batch of a day as a difference is sought in it: sums in tiyn, the control totals beside what was accepted. */
export type DayBatch = {
  id: string;
  collectorId: string;
  count: number;
  sum: number;
  control: { count: number; sum: Tiyn };
};

/** The batches that were accepted on a day. */
export async function batchesOf(source: Source, { facilityId, businessDate }: OfDay): Promise<DayBatch[]> {
  const { rows } = await source.query<{
    id: string;
    collectorId: string;
    count: number;
    sum: string;
    controlCount: number;
    controlSum: string;
  }>(
    `SELECT id, collector_id AS "collectorId", count, sum_tiyn AS sum, control_count AS "controlCount",
       control_tiyn AS "controlSum"
     FROM batch WHERE facility_id = $1 AND business_date = $2 ORDER BY accepted_at, id`,
    [facilityId, businessDate],
  );
  return rows.map(({ id, collectorId, count, sum, controlCount, controlSum }) => ({
    ...{ id, collectorId, count, sum: Number(sum) },
    control: { count: controlCount, sum: tiyn(Number(controlSum)) },
  }));
}
