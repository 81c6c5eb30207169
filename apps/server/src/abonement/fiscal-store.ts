import { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { Pool } from 'pg';

/** A facility whose journal says more than the device was told. */
export type Untold = { facilityId: number; toldUpTo: number };

/** What is to be told, or passed over, in the order of the journal. */
export type JournalLine = { sequence: number; kind: string; documentId: string };

/**
 * Begins where a device begins: what was accepted before is not told. Once for an installation: a server that starts again goes
 * on where the device was told last.
 */
export async function beginFiscal(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO fiscal_cursor (facility_id, journal_sequence)
     SELECT 0, 0 UNION ALL
     SELECT facility_id, journal_sequence FROM facility_head WHERE NOT EXISTS (SELECT FROM fiscal_cursor)
     ON CONFLICT (facility_id) DO NOTHING`,
  );
}

/** Facilities with something to tell. One small row a facility is read. */
export async function untold(pool: Pool): Promise<Untold[]> {
  const { rows } = await pool.query<Untold>({
    name: 'abonement.untold',
    text: `SELECT h.facility_id AS "facilityId", coalesce(c.journal_sequence, 0)::float8 AS "toldUpTo"
      FROM facility_head h LEFT JOIN fiscal_cursor c ON c.facility_id = h.facility_id
      WHERE h.journal_sequence > coalesce(c.journal_sequence, 0)`,
  });
  return rows;
}

/** The next entries of a facility's journal; at most 100. */
export async function journalAfter(pool: Pool, { facilityId, toldUpTo }: Untold): Promise<JournalLine[]> {
  const { rows } = await pool.query<JournalLine>({
    name: 'abonement.journalAfter',
    text: `SELECT sequence::float8 AS sequence, kind, document_id AS "documentId" FROM journal
      WHERE facility_id = $1 AND sequence > $2 ORDER BY sequence LIMIT 100`,
    values: [facilityId, toldUpTo],
  });
  return rows;
}

/** A reversal's abonement and the cash that was handed back, in tiyn; null where none was. */
export async function cashRefund(
  pool: Pool,
  { facilityId, id }: { facilityId: number; id: string },
): Promise<{ abonementId: string; refund: Tiyn } | null> {
  const { rows } = await pool.query<{ abonementId: string; refund: string }>(
    `SELECT abonement_id AS "abonementId", refund_tiyn AS refund FROM reversal
     WHERE facility_id = $1 AND id = $2 AND method = 'cash' AND refund_tiyn > 0`,
    [facilityId, id],
  );
  return rows[0] === undefined ? null : { ...rows[0], refund: tiyn(Number(rows[0].refund)) };
}

/** Notes up to where a facility's device was told, and what it answered last; nothing goes back. */
export async function noteTold(
  pool: Pool,
  told: { facilityId: number; sequence: number; answer: { documentId: string; mark: FiscalMark; now: Date } | null },
): Promise<void> {
  const { facilityId, sequence, answer } = told;
  await pool.query(
    `WITH marked AS (
       INSERT INTO fiscal_mark (facility_id, document_id, mark, registered_at)
       SELECT $1::integer, $3::uuid, $4::jsonb, $5::timestamptz WHERE $3::uuid IS NOT NULL
       ON CONFLICT (facility_id, document_id) DO NOTHING)
     INSERT INTO fiscal_cursor AS c (facility_id, journal_sequence) VALUES ($1::integer, $2::bigint)
     ON CONFLICT (facility_id) DO UPDATE SET journal_sequence = greatest(c.journal_sequence, excluded.journal_sequence)`,
    [facilityId, sequence, answer?.documentId ?? null, JSON.stringify(answer?.mark ?? null), answer?.now ?? null],
  );
}

/** What is to be printed for a sale or a refund; null where nothing is. */
export async function storedFiscalMark(
  pool: Pool,
  { facilityId, documentId }: { facilityId: number; documentId: string },
): Promise<FiscalMark | null> {
  const { rows } = await pool.query<{ mark: unknown }>({
    name: 'abonement.fiscalMark',
    text: 'SELECT mark FROM fiscal_mark WHERE facility_id = $1 AND document_id = $2',
    values: [facilityId, documentId],
  });
  return rows[0] === undefined ? null : FiscalMark.parse(rows[0].mark);
}
