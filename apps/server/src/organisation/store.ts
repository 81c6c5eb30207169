import type { Branch, DeliveryPlace, Facility, Names } from '@jazylym/domain/organisation/organisation';
import type { Pool } from 'pg';

/** Where statements go. */
export type Source = Pool;

/** A publication as reports name it. */
export type KnownPublication = { publicationIndex: string; title: Names; publisherId: number };

const BRANCHES = `SELECT code, json_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) AS names,
    json_build_object('column', tile_column, 'row', tile_row) AS tile
  FROM branch ORDER BY code`;

const FACILITIES = `SELECT id, code, json_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) AS names,
    branch_code AS "branchCode"
  FROM facility`;

const PLACES = `SELECT p.code, p.new_code AS "newCode", p.facility_id AS "facilityId", p.zone,
    json_build_object('kk', f.name_kk, 'ru', f.name_ru, 'en', f.name_en) AS "facilityNames", f.branch_code AS "branchCode",
    json_build_object('kk', b.name_kk, 'ru', b.name_ru, 'en', b.name_en) AS "branchNames",
    json_build_object('kk', p.settlement_kk, 'ru', p.settlement_ru, 'en', p.settlement_en) AS settlement,
    CASE WHEN p.rayon_kk IS NOT NULL
      THEN json_build_object('kk', p.rayon_kk, 'ru', p.rayon_ru, 'en', p.rayon_en) END AS rayon
  FROM postal_place p JOIN facility f ON f.id = p.facility_id JOIN branch b ON b.code = f.branch_code`;

const PUBLICATIONS = `SELECT index AS "publicationIndex", publisher_id AS "publisherId",
    json_build_object('kk', title_kk, 'ru', title_ru, 'en', title_en) AS title
  FROM publication`;

/** All reference data: some thousand rows, read at start and then once a minute. */
export async function loadOrganisation(pool: Source) {
  const [branches, facilities, places, publications] = await Promise.all([
    pool.query<Branch>(BRANCHES),
    pool.query<Facility>(FACILITIES),
    pool.query<DeliveryPlace>(PLACES),
    pool.query<KnownPublication>(PUBLICATIONS),
  ]);
  return {
    branches: branches.rows,
    facilities: facilities.rows,
    places: places.rows,
    publications: publications.rows,
  };
}
