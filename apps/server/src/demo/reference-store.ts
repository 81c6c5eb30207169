import type { ClientBase } from 'pg';
import { tieFacilities } from '../organisation/keep-store.ts';
import type { Reference } from './reference.ts';

const BRANCHES = `INSERT INTO branch (code, name_kk, name_ru, name_en, tile_column, tile_row)
  SELECT x.code, x.names->>'kk', x.names->>'ru', x.names->>'en', (x.tile->>'column')::smallint, (x.tile->>'row')::smallint
  FROM jsonb_to_recordset($1) AS x (code text, names jsonb, tile jsonb)`;

const FACILITIES = `INSERT INTO facility (id, code, name_kk, name_ru, name_en, branch_code)
  SELECT x.id, x.code, x.names->>'kk', x.names->>'ru', x.names->>'en', x."branchCode"
  FROM jsonb_to_recordset($1) AS x (id int, code text, names jsonb, "branchCode" text)`;

const PLACES = `INSERT INTO postal_place (code, new_code, facility_id, delivery_round, zone, settlement_kk, settlement_ru, settlement_en,
    rayon_kk, rayon_ru, rayon_en, streets)
  SELECT x.code, x."newCode", x."facilityId", x.round, x.zone, x.settlement->>'kk', x.settlement->>'ru', x.settlement->>'en',
    x.rayon->>'kk', x.rayon->>'ru', x.rayon->>'en', $2::text[]
  FROM jsonb_to_recordset($1) AS x (code text, "newCode" text, "facilityId" int, round text, zone zone, settlement jsonb,
    rayon jsonb)`;

/** Stores the demonstration's country; every place has the same invented streets. */
export async function insertReference(client: ClientBase, reference: Reference): Promise<void> {
  const { branches, facilities, streets } = reference;
  await client.query(BRANCHES, [JSON.stringify(branches)]);
  const offices = facilities.map(({ facility }) => facility);
  await client.query(FACILITIES, [JSON.stringify(offices)]);
  await tieFacilities(client, offices);
  await client.query(PLACES, [JSON.stringify(facilities.flatMap(({ places }) => places)), streets]);
}
