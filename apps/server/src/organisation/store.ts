import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { PublicationKind } from '@jazylym/domain/catalogue/catalogue';
import type { Branch, Names, Zone } from '@jazylym/domain/organisation/organisation';
import type { FacilityEntry, PostalPlace } from '@jazylym/domain/organisation/reference';
import type { ClientBase, Pool } from 'pg';

/** Where statements go. */
export type Source = Pool | ClientBase;

/** A connection with an open transaction. */
export type Transaction = ClientBase;

/** A publication as reports name it. */
export type KnownPublication = {
  publicationIndex: string;
  title: Names;
  kind: PublicationKind;
  publisherId: number;
  publisherName: string;
};

/** A postal code without its streets, by which nothing is decided. */
export type PlaceRow = Omit<PostalPlace, 'streets'>;

const BRANCHES = `SELECT code, json_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) AS names,
    json_build_object('column', tile_column, 'row', tile_row) AS tile
  FROM branch ORDER BY code`;

/** Plain columns, which cost less than JSON does: of postal codes there are tens of thousands. */
const FACILITIES = `SELECT f.id, f.code, f.name_kk AS kk, f.name_ru AS ru, f.name_en AS en, f.branch_code AS "branchCode",
    f.signatures, s.code AS "sortingPointCode", f.automated, e.code AS "enteredAtCode",
    to_char(f.closed_on, 'YYYY-MM-DD') AS "closedOn"
  FROM facility f LEFT JOIN facility s ON s.id = f.sorting_point_id LEFT JOIN facility e ON e.id = f.entered_at_id
  ORDER BY f.code`;

const PLACES = `SELECT p.code, p.new_code AS "newCode", f.code AS "facilityCode", p.delivery_round AS round, p.zone, p.settlement_kk AS kk,
    p.settlement_ru AS ru, p.settlement_en AS en, p.rayon_kk AS "rayonKk", p.rayon_ru AS "rayonRu", p.rayon_en AS "rayonEn",
    to_char(p.closed_on, 'YYYY-MM-DD') AS "closedOn"
  FROM postal_place p JOIN facility f ON f.id = p.facility_id`;

const PUBLICATIONS = `SELECT index AS "publicationIndex", kind, publisher_id AS "publisherId", name AS "publisherName",
    json_build_object('kk', title_kk, 'ru', title_ru, 'en', title_en) AS title
  FROM publication JOIN publisher ON publisher.id = publisher_id`;

type FacilityColumns = Names & Omit<FacilityEntry, 'names'>;

const facilityOf = ({ kk, ru, en, ...rest }: FacilityColumns): FacilityEntry => ({ ...rest, names: { kk, ru, en } });

type PlaceColumns = Names & {
  code: string;
  newCode: string;
  facilityCode: string;
  round: string;
  zone: Zone;
  rayonKk: string | null;
  rayonRu: string | null;
  rayonEn: string | null;
  closedOn: CalendarDate | null;
};

function placeOf({ kk, ru, en, rayonKk, rayonRu, rayonEn, ...rest }: PlaceColumns): PlaceRow {
  const rayon = rayonKk === null ? null : { kk: rayonKk, ru: rayonRu ?? rayonKk, en: rayonEn ?? rayonKk };
  return { ...rest, settlement: { kk, ru, en }, rayon };
}

/** How often reference data has been changed by administrators: cheap, for it is asked every second. */
export async function referenceVersion(source: Source): Promise<number> {
  const { rows } = await source.query<{ version: number }>({
    name: 'organisation.version',
    text: 'SELECT version FROM reference_head',
  });
  return rows[0]?.version ?? 0;
}

export async function loadBranches(source: Source): Promise<Branch[]> {
  return (await source.query<Branch>(BRANCHES)).rows;
}

/** All facilities in the order of their codes, closed ones too. */
export async function loadFacilities(source: Source): Promise<FacilityEntry[]> {
  return (await source.query<FacilityColumns>(FACILITIES)).rows.map(facilityOf);
}

/** All reference data, read at start, when an administrator changed some, and once a minute: some tens of thousands of rows. */
export async function loadOrganisation(pool: Source) {
  const version = await referenceVersion(pool);
  const [branches, facilities, places, publications] = await Promise.all([
    loadBranches(pool),
    loadFacilities(pool),
    pool.query<PlaceColumns>(`${PLACES} ORDER BY p.code`),
    pool.query<KnownPublication>(PUBLICATIONS),
  ]);
  return { version, branches, facilities, places: places.rows.map(placeOf), publications: publications.rows };
}

const WITH_STREETS = PLACES.replace('p.zone,', 'p.zone, p.streets,');

const wholePlace = ({ streets, ...columns }: PlaceColumns & { streets: string[] }): PostalPlace => ({
  ...placeOf(columns),
  streets,
});

/** A postal code with its streets, as it is stored now; null when nobody made it. */
export async function postalPlace(source: Source, code: string): Promise<PostalPlace | null> {
  return (await postalPlaces(source, [code]))[0] ?? null;
}

/** Those of the codes that somebody made, with their streets, in the order of their codes. */
export async function postalPlaces(source: Source, codes: readonly string[]): Promise<PostalPlace[]> {
  const { rows } = await source.query<PlaceColumns & { streets: string[] }>(
    `${WITH_STREETS} WHERE p.code = ANY ($1) ORDER BY p.code`,
    [codes],
  );
  return rows.map(wholePlace);
}

/** All postal codes with their streets, closed ones too. */
export async function allPostalPlaces(source: Source): Promise<PostalPlace[]> {
  return (await source.query<PlaceColumns & { streets: string[] }>(WITH_STREETS)).rows.map(wholePlace);
}

/** The streets that are known of a postal code of six digits. */
export async function streetsOf(pool: Source, code: string): Promise<string[]> {
  const { rows } = await pool.query<{ streets: string[] }>({
    name: 'organisation.streets',
    text: 'SELECT streets FROM postal_place WHERE code = $1',
    values: [code],
  });
  return rows[0]?.streets ?? [];
}
