import type {
  AcceptBatch,
  Batch,
  BatchDraft,
  BeginBatch,
  ControlTotals,
  SaveBatch,
  TypedCard,
} from '@jazylym/domain/abonement/card';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { NamedCollector } from '@jazylym/domain/day/protocol';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { Pool } from 'pg';
import { todayOf } from '../clock.ts';
import type { Source } from '../day/head-store.ts';
import { numberOf } from './listed-row.ts';
import { columnsOf, type Registration } from './store.ts';

type Doing = { userId: string; now: Date };
type Key = { facilityId: number; id: string };

const DRAFT = `SELECT d.id, d.facility_id AS "facilityId", d.collector_id AS "collectorId",
    json_build_object('count', d.control_count, 'sum', d.control_sum) AS control, d.version, d.saved_at AS "savedAt",
    json_build_object('userId', d.held_by, 'name', coalesce(u.name, '')) AS "heldBy",
    coalesce((SELECT json_agg(c.card ORDER BY c.place, c.id) FROM batch_draft_card c
      WHERE c.facility_id = d.facility_id AND c.batch_id = d.id), '[]') AS cards
  FROM batch_draft d LEFT JOIN "user" u ON u.id = d.held_by
  WHERE d.facility_id = $1 AND d.id = $2`;

/** A draft with its cards in their order; null where there is none. */
export async function draftOf(source: Source, { facilityId, id }: Key): Promise<BatchDraft | null> {
  const { rows } = await source.query<Omit<BatchDraft, 'savedAt'> & { savedAt: Date }>(DRAFT, [facilityId, id]);
  const [row] = rows;
  return row === undefined ? null : { ...row, savedAt: row.savedAt.toISOString() };
}

/** Begins a draft, or leaves it as it is where it was begun. */
export async function beginDraft(pool: Source, { facilityId, id, collectorId }: BeginBatch, { userId, now }: Doing) {
  await pool.query({
    name: 'batch.begin',
    text: `INSERT INTO batch_draft (facility_id, id, collector_id, held_by, saved_at)
     SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT FROM batch WHERE facility_id = $1 AND id = $2)
     ON CONFLICT (facility_id, id) DO NOTHING`,
    values: [facilityId, id, collectorId, userId, now],
  });
}

const SAVE = `WITH held AS (
    UPDATE batch_draft SET version = version + 1, control_count = $4, control_sum = $5, saved_at = $6
    WHERE facility_id = $1 AND id = $2 AND version = $3 AND held_by = $7
    RETURNING version),
  gone AS (DELETE FROM batch_draft_card WHERE facility_id = $1 AND batch_id = $2 AND id = ANY ($8::uuid[]) AND EXISTS (SELECT FROM held)),
  kept AS (
    INSERT INTO batch_draft_card (facility_id, batch_id, id, place, card)
    SELECT $1, $2, (x -> 'card' ->> 'id')::uuid, (x ->> 'place')::integer, x -> 'card'
    FROM jsonb_array_elements($9::jsonb) AS x WHERE EXISTS (SELECT FROM held)
    ON CONFLICT (facility_id, batch_id, id) DO UPDATE SET place = excluded.place, card = excluded.card)
  SELECT version FROM held`;

/** Saves what changed of a draft over the version that was read; null where it is held elsewhere or was saved meanwhile. */
export async function saveDraft(pool: Source, asked: SaveBatch, { userId, now }: Doing): Promise<number | null> {
  const { facilityId, id, version, control, changed, removed } = asked;
  const { rows } = await pool.query<{ version: number }>(SAVE, [
    ...[facilityId, id, version, control.count, control.sum, now, userId, removed, JSON.stringify(changed)],
  ]);
  return rows[0]?.version ?? null;
}

/** Makes somebody the holder of a draft: what its former holder types from now on is not saved any more. */
export async function takeDraft(pool: Pool, { facilityId, id }: Key, { userId }: Doing): Promise<void> {
  await pool.query(
    'UPDATE batch_draft SET held_by = $3, version = version + 1 WHERE facility_id = $1 AND id = $2 AND held_by <> $3',
    [facilityId, id, userId],
  );
}

/** Throws a draft away; false where it was saved meanwhile, is held by somebody else, or there is none. */
export async function discardDraft(pool: Pool, key: Key & { version: number }, { userId }: Doing): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH gone AS (DELETE FROM batch_draft WHERE facility_id = $1 AND id = $2 AND version = $3 AND held_by = $4 RETURNING id)
     , cards AS (DELETE FROM batch_draft_card WHERE facility_id = $1 AND batch_id IN (SELECT id FROM gone))
     SELECT id FROM gone`,
    [key.facilityId, key.id, key.version, userId],
  );
  return rowCount === 1;
}

/** A draft as a list shows it. */
export type ListedDraft = Omit<BatchDraft, 'cards' | 'facilityId' | 'collectorId'> & {
  collector: NamedCollector;
  cards: number;
};

const COLLECTOR = `json_build_object('id', c.id, 'channel', c.channel, 'number', c.number, 'name', c.name) AS collector`;

/** The drafts of a facility, the latest saved first. */
export async function listDrafts(source: Source, facilityId: number): Promise<ListedDraft[]> {
  const { rows } = await source.query<Omit<ListedDraft, 'savedAt'> & { savedAt: Date }>(
    `SELECT d.id, ${COLLECTOR}, json_build_object('count', d.control_count, 'sum', d.control_sum) AS control, d.version,
       d.saved_at AS "savedAt", json_build_object('userId', d.held_by, 'name', coalesce(u.name, '')) AS "heldBy",
       (SELECT count(*)::integer FROM batch_draft_card k WHERE k.facility_id = d.facility_id AND k.batch_id = d.id) AS cards
     FROM batch_draft d JOIN collector c ON c.facility_id = d.facility_id AND c.id = d.collector_id
       LEFT JOIN "user" u ON u.id = d.held_by
     WHERE d.facility_id = $1 ORDER BY d.saved_at DESC`,
    [facilityId],
  );
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}

/** An accepted batch with who collected it. */
export type ListedBatch = Batch & { collector: NamedCollector };

type BatchRow = Omit<ListedBatch, 'sum' | 'cardSum' | 'control' | 'acceptedAt'> &
  Record<'sum' | 'cardSum' | 'controlSum', string> & { controlCount: number; acceptedAt: Date };

const BATCHES = `SELECT b.id, b.facility_id AS "facilityId", b.collector_id AS "collectorId", ${COLLECTOR},
    b.business_date::text AS "businessDate", b.count, b.sum_tiyn AS sum, b.card_tiyn AS "cardSum",
    b.control_count AS "controlCount", b.control_tiyn AS "controlSum", b.reason, b.accepted_at AS "acceptedAt",
    coalesce(u.name, '') AS "operatorName"
  FROM batch b JOIN collector c ON c.facility_id = b.facility_id AND c.id = b.collector_id LEFT JOIN "user" u ON u.id = b.operator_id`;

const batchOf = ({ controlCount, controlSum, ...row }: BatchRow): ListedBatch => ({
  ...row,
  sum: tiyn(Number(row.sum)),
  cardSum: tiyn(Number(row.cardSum)),
  control: { count: controlCount, sum: tiyn(Number(controlSum)) },
  acceptedAt: row.acceptedAt.toISOString(),
});

/** An accepted batch; null where none has this id. */
export async function storedBatch(source: Source, { facilityId, id }: Key): Promise<ListedBatch | null> {
  const { rows } = await source.query<BatchRow>(`${BATCHES} WHERE b.facility_id = $1 AND b.id = $2`, [facilityId, id]);
  return rows[0] === undefined ? null : batchOf(rows[0]);
}

/** Batches that were accepted since a day, and at least the ten latest; the latest first. */
export async function listBatches(source: Source, facilityId: number, since: CalendarDate): Promise<ListedBatch[]> {
  const { rows } = await source.query<BatchRow>(
    `${BATCHES} WHERE b.facility_id = $1 ORDER BY b.accepted_at DESC LIMIT greatest(10, (
       SELECT count(*) FROM batch WHERE facility_id = $1 AND business_date >= $2))`,
    [facilityId, since],
  );
  return rows.map(batchOf);
}

/** A batch that was decided, with its draft's version: its cards as acceptances, its sums in tiyn. */
export type BatchRegistration = Registration & {
  id: string;
  collectorId: string;
  version: AcceptBatch['version'];
  control: ControlTotals;
  sum: Tiyn;
  cardSum: Tiyn;
  reason: string;
  digest: Buffer;
};

/** What became of it; `number` is the blank that hinders. */
export type Registered = {
  outcome: 'accepted' | 'conflict' | 'changed' | 'notIssued' | 'issuedToAnother' | 'ended' | 'used';
  number: number | null;
};

/** Registers a batch and its cards in one statement and one durable transaction, and throws its draft away. */
export async function registerBatch(source: Source, batch: BatchRegistration): Promise<Registered> {
  const { facility, actor, now, rows, id, collectorId, control, sum, cardSum, reason, digest, version } = batch;
  const head = {
    ...{ id, collector: collectorId, count: rows.length, sum, card: cardSum, reason },
    ...{ control_count: control.count, control_sum: control.sum, digest: digest.toString('hex') },
  };
  const answer = await source.query<Registered>(
    'SELECT outcome, number FROM accept_batch($1, $2, $3, $4, $5, $6, $7, $8)',
    [facility.id, facility.branchCode, actor.userId, todayOf(now), now, JSON.stringify(head), version, columnsOf(rows)],
  );
  const [registered] = answer.rows;
  if (registered === undefined) throw new Error('accept_batch answered nothing');
  return registered;
}

/** Abonements of a facility that may be the same as a card: the same folded name's words, title and overlapping months. */
export type Likely = { cardId: string; number: string };
export type AskedCard = Pick<TypedCard, 'id'> & {
  words: readonly string[];
  publicationIndex: string;
  startMonth: CalendarDate;
  months: number;
};

const LIKELY = `SELECT x ->> 'cardId' AS "cardId", twin.number_year, twin.number_series, twin.number_sequence, f.code
  FROM jsonb_array_elements($2::jsonb) AS x JOIN facility f ON f.id = $1 CROSS JOIN LATERAL (
    SELECT a.number_year, a.number_series, a.number_sequence
    FROM (
      SELECT w.acceptance_id FROM subscriber_word w
      WHERE w.facility_id = $1 AND w.word = ANY (ARRAY(SELECT jsonb_array_elements_text(x -> 'words')))
      GROUP BY w.acceptance_id HAVING count(*) = jsonb_array_length(x -> 'words')) named
      JOIN abonement a ON a.facility_id = $1 AND a.acceptance_id = named.acceptance_id
    WHERE a.publication_index = x ->> 'publicationIndex'
      AND a.start_month < (x ->> 'startMonth')::date + make_interval(months => (x ->> 'months')::integer)
      AND (x ->> 'startMonth')::date < a.start_month + make_interval(months => a.months)
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = $1 AND r.abonement_id = a.id)
    ORDER BY a.accepted_at DESC LIMIT 1) twin`;

/** For each card that has one, the number of the latest such abonement. */
export async function likelyTwice(source: Source, facilityId: number, cards: readonly AskedCard[]): Promise<Likely[]> {
  const asked = cards.filter(({ words }) => words.length > 0).map(({ id, ...card }) => ({ ...card, cardId: id }));
  if (asked.length === 0) return [];
  const { rows } = await source.query<{ cardId: string } & Parameters<typeof numberOf>[0]>(LIKELY, [
    facilityId,
    JSON.stringify(asked),
  ]);
  return rows.map((row) => ({ cardId: row.cardId, number: numberOf(row) }));
}
