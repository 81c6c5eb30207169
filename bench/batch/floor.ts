import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { FilledPost } from '../bulk/open.ts';

/** Everything of a batch that was accepted: a line a card, as COPY writes it. */
const ROWS = (facilityId: number, batchId: string): string => `COPY (
    SELECT row_number() OVER (ORDER BY a.number_sequence), a.*, s.*, j.document_id, j.recorded_at, j.entry, j.hash,
      ARRAY(SELECT word FROM subscriber_word w WHERE w.facility_id = a.facility_id AND w.acceptance_id = a.acceptance_id)
    FROM abonement a JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
      JOIN journal j ON j.facility_id = a.facility_id AND j.document_id = a.id AND j.sequence > (
        SELECT journal_sequence - 2 * (SELECT count FROM batch WHERE facility_id = ${facilityId} AND id = '${batchId}')
        FROM facility_head WHERE facility_id = ${facilityId})
    WHERE a.facility_id = ${facilityId} AND a.batch_id = '${batchId}' AND a.accepted_at >= now() - interval '1 hour'
  ) TO STDOUT`;

/** Where COPY puts them; the columns of two tables under names of their own. */
const STAGE = `CREATE TEMP TABLE stage (place bigint, LIKE abonement, s_facility_id integer, s_abonement_id uuid, kind subscriber_kind, name text,
    identity_number char(12), phone text, language char(2), postal_code text, settlement text, street text, house text, flat text, salt bytea,
    document_id uuid, recorded_at timestamptz, entry bytea, hash bytea, words text[]) ON COMMIT DELETE ROWS`;

/** Blanks of the copies: used by nobody. */
const BLANKS = 100_000_000;

/** The same rows into the same tables, at another facility, after its own last number and journal entry. */
const INSERTS = (facilityId: number): string => `
  SELECT 1 FROM facility_head WHERE facility_id = ${facilityId} FOR UPDATE;
  INSERT INTO abonement (facility_id, id, acceptance_id, number_year, number_series, number_sequence, catalogue_id, publication_index, start_month,
      months, sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id, delivery_branch_code, channel,
      payment_method, business_date, accepted_at, operator_id, digest, digest_version, collector_id, batch_id, blank_number, taken_on, card_tiyn,
      renewed_sets)
    SELECT ${facilityId}, id, acceptance_id, s.number_year, number_series, h.last_sequence + place, catalogue_id, publication_index, start_month,
      months, sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id, delivery_branch_code, channel,
      payment_method, business_date, accepted_at, operator_id, digest, digest_version, collector_id, batch_id, h.last_sequence + place + ${BLANKS},
      taken_on, card_tiyn, renewed_sets
    FROM stage s JOIN facility_head h ON h.facility_id = ${facilityId};
  INSERT INTO abonement_subscriber (facility_id, abonement_id, kind, name, identity_number, phone, language, postal_code, settlement, street, house,
      flat, salt)
    SELECT ${facilityId}, s_abonement_id, kind, name, identity_number, phone, language, postal_code, settlement, street, house, flat, salt FROM stage;
  INSERT INTO report_delta (facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
      business_date, accepted_on, start_month, months, sets, renewed_sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
    SELECT ${facilityId}, id, 1, 0, publication_index, branch_code, delivery_facility_id, delivery_branch_code, business_date, business_date, start_month, months,
      sets, renewed_sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn FROM stage;
  INSERT INTO subscriber_word (facility_id, word, acceptance_id) SELECT ${facilityId}, unnest(words), acceptance_id FROM stage;
  INSERT INTO payment (facility_id, id, acceptance_id, method, amount_tiyn, given_tiyn, change_tiyn, business_date, received_at, operator_id)
    SELECT ${facilityId}, acceptance_id, acceptance_id, payment_method, total_tiyn, total_tiyn, 0, business_date, accepted_at, operator_id FROM stage;
  INSERT INTO journal (facility_id, sequence, kind, document_id, business_date, recorded_at, entry, hash)
    SELECT ${facilityId}, h.journal_sequence + place, 'abonement.accepted', document_id, business_date, recorded_at, entry, hash
    FROM stage JOIN facility_head h ON h.facility_id = ${facilityId};
  INSERT INTO batch (facility_id, id, collector_id, business_date, count, sum_tiyn, card_tiyn, control_count, control_tiyn, reason, digest,
      accepted_at, operator_id)
    SELECT ${facilityId}, batch_id, collector_id, business_date, count(*), sum(total_tiyn), sum(card_tiyn), count(*), sum(total_tiyn), '', '\\x00',
      min(accepted_at), min(operator_id) FROM stage GROUP BY batch_id, collector_id, business_date;
  UPDATE facility_head h SET last_sequence = h.last_sequence + n, journal_sequence = h.journal_sequence + n
    FROM (SELECT count(*) AS n FROM stage) c WHERE h.facility_id = ${facilityId};`;

/**
 * The floor of a batch: the same rows, decided, numbered and hashed before, copied to a staging table and inserted from there, in one
 * durable transaction. As the owner, whom no policy asks anything.
 */
export async function openFloor({ ownerUrl, owner }: FilledPost) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'floor', options: '-c TimeZone=UTC' });
  await client.connect();
  await client.query(STAGE);
  return {
    /** Reads a batch that was accepted, as lines to be copied; no part of what is measured. */
    linesOf: async (facilityId: number, batchId: string): Promise<Buffer> => {
      const reader = await owner.connect();
      try {
        return await buffer(reader.query(copyTo(ROWS(facilityId, batchId))));
      } finally {
        reader.release();
      }
    },
    insert: async (facilityId: number, lines: Buffer): Promise<void> => {
      await client.query('BEGIN');
      await pipeline(Readable.from([lines]), client.query(copyFrom('COPY stage FROM STDIN')));
      await client.query(INSERTS(facilityId));
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}
