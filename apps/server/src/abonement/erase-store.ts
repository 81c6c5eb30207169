import { ERASED } from '@jazylym/domain/abonement/erased';
import type { NumberParts } from '@jazylym/domain/abonement/number';
import type { ClientBase } from 'pg';
import { journal } from '../day/head-store.ts';
import { noticeId } from '../day/notice-id.ts';

/** What a journal calls whoever works on the server's machine. */
const BY = 'command';

const FOUND = `SELECT a.facility_id AS "facilityId", a.acceptance_id AS "acceptanceId"
  FROM abonement a JOIN facility f ON f.id = a.facility_id
  WHERE f.code = $1 AND a.number_year = $2 AND a.number_series = $3 AND a.number_sequence = $4`;

/** Everything of an acceptance that could name a person, and the salt, without which the journal's digest says nothing. */
const ERASE = [
  `UPDATE abonement_subscriber s SET name = $3, identity_number = NULL, phone = NULL, postal_code = '', settlement = '', street = '',
     house = '', flat = '', salt = ''
   FROM abonement a WHERE a.facility_id = $1 AND a.acceptance_id = $2 AND s.facility_id = a.facility_id AND s.abonement_id = a.id`,
  `UPDATE reversal r SET reason = $3
   FROM abonement a WHERE a.facility_id = $1 AND a.acceptance_id = $2 AND r.facility_id = a.facility_id AND r.abonement_id = a.id`,
  `UPDATE invoice SET payer_bic = NULL, payer_iban = NULL, purpose = '' WHERE facility_id = $1 AND acceptance_id = $2 AND $3 <> ''`,
  `DELETE FROM subscriber_word WHERE facility_id = $1 AND acceptance_id = $2 AND $3 <> ''`,
];

/**
 * Erases whoever subscribed with the acceptance that an abonement is of, as the owner of the database, and journals that it was done: in one
 * transaction. Numbers, money and protocols stay. Null where there is no such abonement; `isNew` false where it was done before.
 */
export async function eraseSubscriber(
  client: ClientBase,
  { facilityCode, year, series, sequence }: NumberParts,
  now: Date,
): Promise<{ abonements: number; isNew: boolean } | null> {
  const { rows } = await client.query<{ facilityId: number; acceptanceId: string }>(FOUND, [
    ...[facilityCode, year, series, sequence],
  ]);
  const [found] = rows;
  if (found === undefined) return null;
  const { facilityId, acceptanceId } = found;
  await client.query('BEGIN');
  const whole = await client.query<{ erased: boolean }>(
    `SELECT s.salt = '' AS erased FROM abonement a
       JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
     WHERE a.facility_id = $1 AND a.acceptance_id = $2 FOR UPDATE OF s`,
    [facilityId, acceptanceId],
  );
  const isNew = whole.rows.some(({ erased }) => !erased);
  if (isNew) {
    await journal(client, {
      ...{ facilityId, kind: 'person.erased', documentId: acceptanceId, now },
      facts: [`acceptance ${acceptanceId}`, `operator ${BY}`],
      opensDay: false,
    });
    for (const text of ERASE) await client.query(text, [facilityId, acceptanceId, ERASED]);
    await eraseNotices(client, { facilityId, acceptanceId });
  }
  await client.query('COMMIT');
  return { abonements: whole.rows.length, isNew };
}

/** Those above were told of a correction with its reason. */
async function eraseNotices(client: ClientBase, of: { facilityId: number; acceptanceId: string }): Promise<void> {
  const { facilityId, acceptanceId } = of;
  const { rows } = await client.query<{ id: string }>(
    `SELECT r.id FROM reversal r JOIN abonement a ON a.facility_id = r.facility_id AND a.id = r.abonement_id
     WHERE a.facility_id = $1 AND a.acceptance_id = $2`,
    [facilityId, acceptanceId],
  );
  const ids = rows.map(({ id }) => noticeId({ facilityId, kind: 'correction', document: id }));
  await client.query(
    `UPDATE notice SET content = jsonb_set(content, '{reason}', to_jsonb($3::text)) WHERE facility_id = $1 AND id = ANY ($2::uuid[])`,
    [facilityId, ids, ERASED],
  );
}
