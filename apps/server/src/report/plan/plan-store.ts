import { inTransaction } from '@jazylym/db/transaction';
import type { Scope } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import type { PlanChange, PlanKind } from '@jazylym/domain/report/plan';
import type { ClientBase, Pool } from 'pg';
import { holdActor } from '../../access/actor-store.ts';
import type { Source } from '../store.ts';

/** A line as it is planned now. */
export type StoredLine = { kind: PlanKind; code: string; sets: number };

/** The newest line of each code; those that were taken out are none. */
const LINES = `SELECT kind, code, sets FROM (
    SELECT DISTINCT ON (kind, code) kind, code, sets FROM plan_line
    WHERE campaign_year = $1 ORDER BY kind, code, version DESC) AS newest
  WHERE sets IS NOT NULL ORDER BY kind, code`;

/** A campaign's plan as it is. */
export async function planLines(source: Source, year: number): Promise<StoredLine[]> {
  const { rows } = await source.query<StoredLine>(LINES, [year]);
  return rows;
}

/** The version of a campaign's plan; 0 where there is none yet. */
export async function planVersion(source: Source, year: number): Promise<number> {
  const { rows } = await source.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM plan_version WHERE campaign_year = $1',
    [year],
  );
  return rows[0]?.version ?? 0;
}

/** What a version made of a line, and what it was before. */
export type StoredStep = { version: number; kind: PlanKind; code: string; before: number | null; after: number | null };

const STEPS = `SELECT l.version, l.kind, l.code, l.sets AS after, (
    SELECT older.sets FROM plan_line older
    WHERE older.campaign_year = l.campaign_year AND older.kind = l.kind AND older.code = l.code AND older.version < l.version
    ORDER BY older.version DESC LIMIT 1) AS before
  FROM plan_line l WHERE l.campaign_year = $1 AND l.version > $2 ORDER BY l.version DESC, l.kind, l.code`;

/** What every version after `since` changed, the newest first. */
export async function planSteps(source: Source, year: number, since: number): Promise<StoredStep[]> {
  const { rows } = await source.query<StoredStep>(STEPS, [year, since]);
  return rows;
}

export type StoredVersion = { version: number; madeAt: string; madeBy: string; note: string };

const VERSIONS = `SELECT v.version, v.made_at AS "madeAt", coalesce(u.name, v.made_by) AS "madeBy", v.note
  FROM plan_version v LEFT JOIN "user" u ON u.id = v.made_by
  WHERE v.campaign_year = $1 AND v.version > $2 ORDER BY v.version DESC`;

/** Every version after `since`, the newest first: who made it and when. */
export async function planVersions(source: Source, year: number, since: number): Promise<StoredVersion[]> {
  const { rows } = await source.query<Omit<StoredVersion, 'madeAt'> & { madeAt: Date }>(VERSIONS, [year, since]);
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

/** Changes a plan in one transaction, for an actor who may still plan in all these scopes until it ends. Throws where not. */
export const changingPlan = <Result>(
  pool: Pool,
  { actor, scopes }: { actor: Actor; scopes: readonly Scope[] },
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> =>
  inTransaction(pool, async (client) => {
    await holdActor(client, actor, 'plan.manage', scopes);
    return await work(client);
  });

/** Locks a campaign until the transaction ends, so that versions come one after another; false where there is no such campaign. */
export async function lockCampaign(client: ClientBase, year: number): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM campaign WHERE year = $1 FOR NO KEY UPDATE', [year]);
  return rowCount === 1;
}

export type NewVersion = {
  year: number;
  version: number;
  madeAt: Date;
  madeBy: string;
  note: string;
  lines: readonly PlanChange[];
};

/** Adds a version of a plan, with the lines that it changes. */
export async function addVersion(client: ClientBase, { year, version, lines, ...made }: NewVersion): Promise<void> {
  await client.query(
    'INSERT INTO plan_version (campaign_year, version, made_at, made_by, note) VALUES ($1, $2, $3, $4, $5)',
    [year, version, made.madeAt, made.madeBy, made.note],
  );
  await client.query(
    `INSERT INTO plan_line (campaign_year, version, kind, code, sets)
     SELECT $1, $2, kind, code, sets FROM jsonb_to_recordset($3) AS x (kind plan_kind, code text, sets int)`,
    [year, version, JSON.stringify(lines)],
  );
}
