import type { ClientBase } from 'pg';
import type { Chance } from '../demo/random.ts';
import { CITY_FACILITY } from '../testing/reference.ts';

/** What was done behind the application's back, and where `verify` must say that it was: an entry, or a day. */
export type Tampering = {
  kind: string;
  what: string;
  sequences: Set<number>;
  days: Set<string>;
  /** The row's own id, as it is now: of a row that no entry speaks of, nothing else can be said. */
  ids: Set<string>;
};

/**
 * What is sealed, and of it the columns that are not: what tells a repeated request from another one, who pays an invoice from where, when a
 * day was opened, why a blank ended. docs/journal.md says so.
 */
const SEALED: Record<string, readonly string[]> = {
  abonement: ['digest', 'digest_version', 'renewed_sets'],
  abonement_subscriber: [],
  payment: [],
  invoice: ['payer_bic', 'payer_iban', 'purpose'],
  reversal: [],
  batch: ['digest'],
  remittance: [],
  protocol: [],
  blank_issue: [],
  blank_ended: ['reason'],
  journal: [],
  operational_day: ['opened_at'],
  day_count: ['version', 'cash_counted_at', 'saved_at', 'saved_by'],
  facility_head: ['open_day', 'is_day_opened'],
};

/** What a copied row must have anew to be another one; tables that are not here are not copied. */
const ANEW: Record<string, string> = {
  abonement: `jsonb_build_object('id', gen_random_uuid(), 'number_sequence', 900)`,
  abonement_subscriber: `jsonb_build_object('abonement_id', gen_random_uuid())`,
  payment: `jsonb_build_object('id', gen_random_uuid())`,
  invoice: `jsonb_build_object('acceptance_id', gen_random_uuid())`,
  reversal: `jsonb_build_object('id', gen_random_uuid())`,
  batch: `jsonb_build_object('id', gen_random_uuid())`,
  remittance: `jsonb_build_object('id', gen_random_uuid())`,
  protocol: `jsonb_build_object('id', gen_random_uuid(), 'business_date', '2026-10-01', 'number_sequence', 900)`,
  blank_issue: `jsonb_build_object('id', gen_random_uuid())`,
  blank_ended: `jsonb_build_object('id', gen_random_uuid(), 'number', 900)`,
  journal: `jsonb_build_object('sequence', 1 + (SELECT max(sequence) FROM journal WHERE facility_id = t.facility_id))`,
  operational_day: `jsonb_build_object('business_date', '2026-10-01', 'state', 'certified')`,
};

/** Another value than a column has, in SQL, by the type of the column; `n` is small and not 0. */
function another(column: string, { type, length }: { type: string; length: number | null }, n: number): string {
  switch (type) {
    case 'integer':
    case 'bigint':
    case 'smallint':
      return `coalesce(${column}, 0) + ${n}`;
    case 'date':
      return `coalesce(${column}, '2026-11-10') + ${n}`;
    case 'timestamp with time zone':
      return `coalesce(${column}, '2026-11-10') + interval '${n} milliseconds'`;
    case 'uuid':
      return 'gen_random_uuid()';
    case 'boolean':
      return `NOT ${column}`;
    case 'jsonb':
      return `jsonb_set(${column}, '{left}', to_jsonb((${column} ->> 'left')::int + ${n}))`;
    case 'bytea':
      return `CASE WHEN coalesce(length(${column}), 0) = 0 THEN '\\x01' ELSE
        set_byte(${column}, ${n} % length(${column}), get_byte(${column}, ${n} % length(${column})) # 1) END`;
    case 'USER-DEFINED':
      return `(SELECT other FROM unnest(enum_range(${column})) AS other WHERE other <> ${column} LIMIT 1)`;
    default:
      return `CASE WHEN ${column} IS NULL THEN '${'9'.repeat(length ?? 1)}'
        ELSE CASE left(${column}, 1) WHEN '9' THEN '8' ELSE '9' END || substr(${column}, 2) END`;
  }
}

type Column = { table: string; name: string; type: string; length: number | null };

/** The columns that are sealed, by their tables. */
export async function sealedColumns(client: ClientBase): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column>(
    `SELECT table_name::text AS table, column_name::text AS name, data_type::text AS type, character_maximum_length AS length
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY ($1) ORDER BY table_name, ordinal_position`,
    [Object.keys(SEALED)],
  );
  return Map.groupBy(
    rows.filter(({ table, name }) => SEALED[table]?.includes(name) === false),
    ({ table }) => table,
  );
}

/** Changes, copies or deletes a random row of what is sealed in the city facility; null where chance chose what cannot be done. */
export async function tamperRow(
  client: ClientBase,
  chance: Chance,
  columns: ReadonlyMap<string, Column[]>,
): Promise<Tampering | null> {
  const table = chance.oneOf([...columns.keys()]);
  const { rows } = await client.query<{ at: string; row: Record<string, unknown> }>(
    `SELECT t.ctid::text AS at, to_jsonb(t) AS row FROM ${table} t WHERE facility_id = $1 ORDER BY t.ctid`,
    [CITY_FACILITY],
  );
  const { at, row } = chance.oneOf(rows);
  const places = await placesOf(client, table, row);
  const act = chance.oneOf(['change', 'change', 'change', 'insert', 'delete']);
  const column = chance.oneOf(columns.get(table) ?? []);
  if (act === 'insert') {
    const anew = ANEW[table];
    if (anew === undefined) return null;
    const made = await client.query<{ row: Record<string, unknown> }>(
      `INSERT INTO ${table} AS t SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) || ${anew})).* FROM ${table} t WHERE ctid = $1
       RETURNING to_jsonb(t) AS row`,
      [at],
    );
    standsIn(places, made.rows[0]?.row);
  } else if (act === 'delete') await client.query(`DELETE FROM ${table} WHERE ctid = $1`, [at]);
  else {
    const value = another(`t."${column.name}"`, column, 1 + chance.whole(40));
    const changed = await client.query<{ row: Record<string, unknown> }>(
      `UPDATE ${table} t SET "${column.name}" = ${value} WHERE ctid = $1 RETURNING to_jsonb(t) AS row`,
      [at],
    );
    standsIn(places, changed.rows[0]?.row);
  }
  const what = `${act} ${table}${act === 'change' ? `.${column.name}` : ''}`;
  return { kind: act, what, ...places };
}

const idsOf = (row: Record<string, unknown>): string[] =>
  ['id', 'abonement_id', 'acceptance_id', 'document_id'].flatMap((name) =>
    typeof row[name] === 'string' ? row[name] : [],
  );

/** Where a row is spoken of: the entries of its document, of its acceptance and of its day's certification, and its days. */
async function placesOf(client: ClientBase, table: string, row: Record<string, unknown>) {
  const ids = idsOf(row);
  const { rows } = await client.query<{ sequence: string; day: string }>(
    `WITH acceptance AS (SELECT acceptance_id FROM abonement
       WHERE facility_id = $1 AND (id = ANY ($2::uuid[]) OR acceptance_id = ANY ($2::uuid[]))),
     document AS (SELECT unnest($2::uuid[]) AS id
       UNION SELECT id FROM abonement WHERE facility_id = $1 AND acceptance_id IN (SELECT acceptance_id FROM acceptance)
       UNION SELECT id FROM payment WHERE facility_id = $1 AND acceptance_id IN (SELECT acceptance_id FROM acceptance)
       UNION SELECT id FROM reversal WHERE facility_id = $1 AND abonement_id IN (
         SELECT id FROM abonement WHERE facility_id = $1 AND acceptance_id IN (SELECT acceptance_id FROM acceptance)))
     SELECT sequence, business_date::text AS day FROM journal WHERE facility_id = $1 AND document_id IN (SELECT id FROM document)`,
    [CITY_FACILITY, ids],
  );
  const places = {
    sequences: new Set(rows.map(({ sequence }) => Number(sequence))),
    days: new Set<string>(),
    ids: new Set<string>(),
  };
  for (const { day } of rows) places.days.add(day);
  standsIn(places, row);
  // Of a last entry that is gone, the one before it is told: the journal ends there and should not.
  if (table === 'journal') for (const at of [0, 1]) places.sequences.add(Number(row.sequence) - at);
  if (table === 'facility_head') places.sequences.add(Number(row.journal_sequence));
  return places;
}

/** A row is found under its own ids and days, too, as they were and as they are. */
function standsIn(places: Pick<Tampering, 'days' | 'ids'>, row: Record<string, unknown> = {}): void {
  for (const id of idsOf(row)) places.ids.add(id);
  for (const name of ['business_date', 'issued_on', 'ended_on'])
    if (typeof row[name] === 'string') places.days.add(row[name]);
}
