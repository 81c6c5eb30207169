import type { Actor } from '@jazylym/domain/access/role';
import type { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import { ISSUER_SETTING, type Issuer } from '@jazylym/domain/organisation/issuer';
import type {
  BranchDraft,
  Campaign,
  FacilityDraft,
  FacilityEntry,
  PostalPlaceDraft,
} from '@jazylym/domain/organisation/reference';
import type { ClientBase, Pool } from 'pg';
import { holdActor } from '../access/actor-store.ts';

/** What work under the lock says: whether to keep what it did, and what to answer. */
export type Kept<Result> = { isChanged: boolean; result: Result };

const LOCK_HEAD = `INSERT INTO reference_head (id, version) VALUES (1, 1)
  ON CONFLICT (id) DO UPDATE SET version = reference_head.version + 1 RETURNING version`;

/**
 * Does work on reference data alone, in one transaction: whoever comes meanwhile waits and then sees what was changed. Where
 * something was, the version is one higher, which every server notices within a second. `before` is the version that the work
 * finds; what it did is taken back where it changed nothing, and where it throws, as it does where the actor may not, or no more.
 */
export async function underHead<Result>(
  { db, actor }: { db: { pool: Pool }; actor: Actor },
  work: (client: ClientBase, before: number) => Promise<Kept<Result>>,
): Promise<Result> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ version: number }>(LOCK_HEAD);
    await holdActor(client, actor, 'organisation.manage');
    const { isChanged, result } = await work(client, (rows[0]?.version ?? 1) - 1);
    await client.query(isChanged ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    // A connection whose transaction failed is thrown away, and the transaction with it.
    client.release(broken);
  }
}

const STORE_BRANCHES = `INSERT INTO branch (code, name_kk, name_ru, name_en, tile_column, tile_row)
  SELECT x.code, x.names->>'kk', x.names->>'ru', x.names->>'en', (x.tile->>'column')::smallint, (x.tile->>'row')::smallint
  FROM jsonb_to_recordset($1) AS x (code text, names jsonb, tile jsonb)
  ON CONFLICT (code) DO UPDATE SET name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en,
    tile_column = excluded.tile_column, tile_row = excluded.tile_row`;

export async function storeBranches(client: ClientBase, branches: readonly BranchDraft[]): Promise<void> {
  await client.query(STORE_BRANCHES, [JSON.stringify(branches)]);
}

const STORE_FACILITIES = `INSERT INTO facility (id, code, name_kk, name_ru, name_en, branch_code, signatures, closed_on)
  SELECT x.id, x.code, x.names->>'kk', x.names->>'ru', x.names->>'en', x."branchCode", x.signatures, x."closedOn"
  FROM jsonb_to_recordset($1) AS x (id int, code text, names jsonb, "branchCode" text, signatures smallint, "closedOn" date)
  ON CONFLICT (id) DO UPDATE SET code = excluded.code, name_kk = excluded.name_kk, name_ru = excluded.name_ru,
    name_en = excluded.name_en, branch_code = excluded.branch_code, signatures = excluded.signatures,
    closed_on = excluded.closed_on`;

/** Which facilities they name: these have to be there, whichever of them was stored first. */
const TIE_FACILITIES = `UPDATE facility f SET sorting_point_id = s.id, automated = x.automated, entered_at_id = e.id
  FROM jsonb_to_recordset($1) AS x (code text, "sortingPointCode" text, automated boolean, "enteredAtCode" text)
    LEFT JOIN facility s ON s.code = x."sortingPointCode" LEFT JOIN facility e ON e.code = x."enteredAtCode"
  WHERE f.code = x.code`;

/** An account that names its facility's branch goes on naming it, also after the facility moves to another. */
const MOVE_WORKERS = `UPDATE "user" u SET branch_code = x."branchCode"
  FROM jsonb_to_recordset($1) AS x (id int, "branchCode" text)
  WHERE u.facility_id = x.id AND u.branch_code <> x."branchCode"`;

/** Stores facilities but for whom they name: `tieFacilities` does that once all are there. */
export async function storeFacilities(client: ClientBase, facilities: readonly FacilityEntry[]): Promise<void> {
  const json = JSON.stringify(facilities);
  await client.query(STORE_FACILITIES, [json]);
  await client.query(MOVE_WORKERS, [json]);
}

/** Ties stored facilities to those whom they name, all of which are stored too. */
export async function tieFacilities(client: ClientBase, facilities: readonly FacilityDraft[]): Promise<void> {
  await client.query(TIE_FACILITIES, [JSON.stringify(facilities)]);
}

/** Ids of new facilities: above the six digits, so that none looks like another facility's code. */
const NEXT_ID = 'SELECT greatest(max(id), 999999) + 1 AS id FROM facility';

/** Gives new facilities their ids; under the head's lock nobody else does. */
export async function withIds(client: ClientBase, drafts: readonly FacilityDraft[]): Promise<FacilityEntry[]> {
  const { rows } = await client.query<{ id: number }>(NEXT_ID);
  const first = rows[0]?.id ?? 1_000_000;
  return drafts.map((draft, place) => ({ ...draft, id: first + place }));
}

const STORE_PLACES = `INSERT INTO postal_place (code, new_code, facility_id, delivery_round, zone, settlement_kk, settlement_ru, settlement_en,
    rayon_kk, rayon_ru, rayon_en, streets, closed_on)
  SELECT x.code, x."newCode", f.id, x.round, x.zone, x.settlement->>'kk', x.settlement->>'ru', x.settlement->>'en',
    x.rayon->>'kk', x.rayon->>'ru', x.rayon->>'en', x.streets, x."closedOn"
  FROM jsonb_to_recordset($1) AS x (code text, "newCode" text, "facilityCode" text, round text, zone zone, settlement jsonb, rayon jsonb,
    streets text[], "closedOn" date) JOIN facility f ON f.code = x."facilityCode"
  ON CONFLICT (code) DO UPDATE SET new_code = excluded.new_code, facility_id = excluded.facility_id,
    delivery_round = excluded.delivery_round, zone = excluded.zone,
    settlement_kk = excluded.settlement_kk, settlement_ru = excluded.settlement_ru, settlement_en = excluded.settlement_en,
    rayon_kk = excluded.rayon_kk, rayon_ru = excluded.rayon_ru, rayon_en = excluded.rayon_en, streets = excluded.streets,
    closed_on = excluded.closed_on`;

export async function storePostalPlaces(client: ClientBase, places: readonly PostalPlaceDraft[]): Promise<void> {
  await client.query(STORE_PLACES, [JSON.stringify(places)]);
}

const STORE_CAMPAIGNS = `INSERT INTO campaign (year, opens_on, closes_on)
  SELECT x.year, x."opensOn", x."closesOn" FROM jsonb_to_recordset($1) AS x (year int, "opensOn" date, "closesOn" date)
  ON CONFLICT (year) DO UPDATE SET opens_on = excluded.opens_on, closes_on = excluded.closes_on`;

export async function storeCampaigns(client: ClientBase, campaigns: readonly Campaign[]): Promise<void> {
  await client.query(STORE_CAMPAIGNS, [JSON.stringify(campaigns)]);
}

const STORE_SETTING = `INSERT INTO setting (name, value) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`;

export async function storeAcceptanceOrder(client: ClientBase, order: AcceptanceOrder): Promise<void> {
  await client.query(STORE_SETTING, ['acceptance.order', JSON.stringify(order)]);
}

export async function storeIssuer(client: ClientBase, issuer: Issuer): Promise<void> {
  await client.query(STORE_SETTING, [ISSUER_SETTING, JSON.stringify(issuer)]);
}
