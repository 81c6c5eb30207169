import { inTransaction } from '@jazylym/db/transaction';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';

/** Where the statements of one transaction go. */
export type Transaction = ClientBase;

/** Where a statement goes: a transaction, or any connection. */
export type Source = Pool | ClientBase;

/** What a facility's head row says: the day that accepts, the last protocol's number, where the journal ends. */
export type Head = {
  openDay: CalendarDate;
  isDayOpened: boolean;
  protocolYear: number;
  lastProtocol: number;
};

const LOCK = `SELECT open_day::text AS "openDay", is_day_opened AS "isDayOpened", protocol_year AS "protocolYear",
    last_protocol AS "lastProtocol"
  FROM lock_facility_head($1, $2, $3)`;

/**
 * Locks a facility's head until the transaction ends: whoever numbers, journals, or asks what a day holds for good stands in this line.
 */
export async function lockHead(client: ClientBase, facilityId: number, now: Date): Promise<Head> {
  const { rows } = await client.query<Head>({ name: 'day.head', text: LOCK, values: [facilityId, todayOf(now), now] });
  const [head] = rows;
  if (head === undefined) throw new Error(`facility ${facilityId} has no head after it was locked`);
  return head;
}

/** Does `work` in one transaction that holds the facility's head from its beginning. */
export const underHead = <Result>(
  pool: Pool,
  { facilityId, now }: { facilityId: number; now: Date },
  work: (client: Transaction, head: Head) => Promise<Result>,
): Promise<Result> => inTransaction(pool, async (client) => work(client, await lockHead(client, facilityId, now)));

/**
 * Journals something of a facility that has no function of its own, on the day that accepts now, under the lock of this transaction.
 * What is no work of a day (`opensDay` false) opens none: nobody would count and certify it.
 */
export async function journal(
  client: ClientBase,
  entry: {
    facilityId: number;
    kind: string;
    documentId: string;
    facts: readonly string[];
    now: Date;
    opensDay?: boolean;
  },
): Promise<void> {
  const { facilityId, kind, documentId, facts, now, opensDay = true } = entry;
  await client.query(
    `WITH head AS MATERIALIZED (SELECT lock_facility_head($1, $2, $3) AS row)
     SELECT append_journal(head.row, $4, $5,
       CASE WHEN $7 THEN open_facility_day(head.row, $2, $3) ELSE greatest($2, (head.row).open_day) END, $3, $6) FROM head`,
    [facilityId, todayOf(now), now, kind, documentId, facts, opensDay],
  );
}
