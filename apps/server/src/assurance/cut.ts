import type { ClientBase } from 'pg';
import { journalOf } from '../day/verify/journal-store.ts';
import { goOn, nothingSeen } from '../day/verify/seen.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';

/** Documents and the entries that speak of them, by table. */
const DOCUMENTS: Record<string, string> = {
  abonement: 'abonement.accepted',
  reversal: 'abonement.reversed',
  batch: 'batch.accepted',
  remittance: 'remittance.received',
  protocol: 'day.certified',
  blank_issue: 'blanks.issued',
  blank_ended: 'blanks.ended',
};

/** Cuts a facility's journal off after an entry, and with it everything that came later, as if it had never been. */
export async function cutOff(client: ClientBase, after: number): Promise<void> {
  const run = (text: string, values: readonly unknown[] = []) => client.query(text, [facilityId, ...values]);
  await run('DELETE FROM journal WHERE facility_id = $1 AND sequence > $2', [after]);
  for (const [table, kind] of Object.entries(DOCUMENTS))
    await run(
      `DELETE FROM ${table} t WHERE facility_id = $1
         AND NOT EXISTS (SELECT FROM journal j WHERE j.facility_id = $1 AND j.kind = $2 AND j.document_id = t.id)`,
      [kind],
    );
  await run(`DELETE FROM payment t WHERE facility_id = $1 AND NOT EXISTS (SELECT FROM journal j
    WHERE j.facility_id = $1 AND j.kind = 'invoice.paid' AND j.document_id = t.id) AND NOT EXISTS (
    SELECT FROM abonement a WHERE a.facility_id = $1 AND a.acceptance_id = t.id)`);
  await run(`DELETE FROM invoice t WHERE facility_id = $1
    AND NOT EXISTS (SELECT FROM abonement a WHERE a.facility_id = $1 AND a.acceptance_id = t.acceptance_id)`);
  await run(`DELETE FROM abonement_subscriber t WHERE facility_id = $1
    AND NOT EXISTS (SELECT FROM abonement a WHERE a.facility_id = $1 AND a.id = t.abonement_id)`);
  const seen = nothingSeen();
  for await (const entries of journalOf(client, facilityId, 1000)) for (const entry of entries) goOn(seen, entry);
  await run('DELETE FROM operational_day WHERE facility_id = $1 AND NOT business_date::text = ANY ($2)', [
    [...seen.days.keys()],
  ]);
  for (const [day, { state, closedAt, closedBy }] of seen.days)
    await run(
      'UPDATE operational_day SET state = $3::day_state, closed_at = $4, closed_by = $5 WHERE facility_id = $1 AND business_date = $2',
      [day, state, closedAt, closedBy],
    );
  const { last, lastNumber, lastProtocol } = seen;
  await run(
    `UPDATE facility_head SET journal_sequence = $2, journal_hash = $3, last_sequence = $4, last_protocol = $5, protocol_year = $6
     WHERE facility_id = $1`,
    [last.sequence, last.hash, lastNumber.sequence, lastProtocol.sequence, lastProtocol.year],
  );
}
