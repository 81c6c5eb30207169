import { readContent } from '@jazylym/domain/day/canonical';
import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import type { ClientBase } from 'pg';
import { todayOf } from '../clock.ts';
import type { OfDay } from './facts.ts';
import type { Source } from './head-store.ts';

/** A certified protocol as it is stored; `text` is what was sealed, whose digest the seal names. */
export type StoredProtocol = {
  id: string;
  content: ProtocolContent;
  text: string;
  digest: Buffer;
  numberYear: number;
  numberSequence: number;
  certifiedAt: Date;
  journalSequence: number;
  journalHash: Buffer;
  keyId: string;
  seal: Buffer;
  previousSeal: Buffer | null;
};

const STORED = `SELECT id, content AS text, digest, number_year AS "numberYear", number_sequence AS "numberSequence",
    certified_at AS "certifiedAt", journal_sequence::integer AS "journalSequence", journal_hash AS "journalHash",
    key_id AS "keyId", seal, previous_seal AS "previousSeal"
  FROM protocol WHERE facility_id = $1 AND business_date = $2`;

/** The certified protocol of a day; null while it is not certified. */
export async function storedProtocol(
  source: Source,
  { facilityId, businessDate }: OfDay,
): Promise<StoredProtocol | null> {
  const { rows } = await source.query<Omit<StoredProtocol, 'content'>>(STORED, [facilityId, businessDate]);
  const [row] = rows;
  return row === undefined ? null : { ...row, content: readContent(row.text) };
}

/** Whether a protocol of another day bears this id already. */
export async function isOfAnotherDay(
  source: ClientBase,
  { facilityId, businessDate, id }: OfDay & { id: string },
): Promise<boolean> {
  const { rowCount } = await source.query(
    'SELECT FROM protocol WHERE facility_id = $1 AND id = $2 AND business_date <> $3',
    [facilityId, id, businessDate],
  );
  return rowCount !== 0;
}

/** The seal of a facility's latest protocol; null before the first. */
export async function latestSeal(source: ClientBase, facilityId: number): Promise<Buffer | null> {
  const { rows } = await source.query<{ seal: Buffer }>({
    name: 'day.latestSeal',
    text: 'SELECT seal FROM protocol WHERE facility_id = $1 ORDER BY business_date DESC LIMIT 1',
    values: [facilityId],
  });
  return rows[0]?.seal ?? null;
}

/** What is certified: the day, the number given, the digest of the text, by whom. */
export type Certifying = OfDay & {
  id: string;
  numberYear: number;
  numberSequence: number;
  digest: Buffer;
  operatorId: string;
  headId: string | null;
  now: Date;
};

/** Shuts the day for good and journals it, in the transaction that holds the head; answers where the journal ends. */
export async function shutDay(
  client: ClientBase,
  { facilityId, businessDate, id, numberYear, numberSequence, digest, operatorId, headId, now }: Certifying,
): Promise<{ journalSequence: number; journalHash: Buffer }> {
  const { rows } = await client.query<{ journalSequence: number; journalHash: Buffer }>(
    `SELECT journal_sequence::integer AS "journalSequence", journal_hash AS "journalHash"
     FROM certify_day($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [facilityId, businessDate, id, numberYear, numberSequence, digest, operatorId, headId, todayOf(now), now],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('certify_day answered nothing');
  return row;
}

/** What collectors owed when a day ended, in tiyn by their ids: where later debts are added up from. Who owed nothing is left out. */
export const balancesOf = ({ protocol }: ProtocolContent): Record<string, number> =>
  Object.fromEntries(
    protocol.collectors.filter(({ after }) => after !== 0).map(({ collector, after }) => [collector.id, after]),
  );

/** Stores a sealed protocol, in the same transaction. */
export async function storeProtocol(
  client: ClientBase,
  certifying: Certifying,
  sealed: Omit<StoredProtocol, 'id' | 'digest' | 'numberYear' | 'numberSequence' | 'certifiedAt'>,
): Promise<void> {
  const { facilityId, businessDate, id, numberYear, numberSequence, digest, operatorId, headId, now } = certifying;
  const { content, text, journalSequence, journalHash, keyId, seal, previousSeal } = sealed;
  await client.query(
    `INSERT INTO protocol (
       facility_id, business_date, id, number_year, number_sequence, content, digest, abonements, total_tiyn, left_tiyn,
       cash_difference, cards_difference, cards_wrong, reason, certified_at, operator_id, head_id, journal_sequence, journal_hash, key_id,
       seal, previous_seal, balances)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [
      ...[facilityId, businessDate, id, numberYear, numberSequence, text, digest, content.protocol.total.abonements],
      ...[content.protocol.total.total, content.count.left ?? 0, content.cash.difference, content.cards.difference],
      ...[
        cardsWrong(content.cards),
        content.reason,
        now,
        operatorId,
        headId,
        journalSequence,
        journalHash,
        keyId,
        seal,
      ],
      ...[previousSeal, JSON.stringify(balancesOf(content))],
    ],
  );
}
