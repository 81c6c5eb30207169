import { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import type { FacilityFacts } from '@jazylym/domain/organisation/decide-facility';
import type { PostalPlaceFacts } from '@jazylym/domain/organisation/decide-postal-place';
import { prepareTies } from '@jazylym/domain/organisation/facility-ties';
import type {
  Campaign,
  FacilityChange,
  FacilityEntry,
  PostalPlace,
  PostalPlaceChange,
} from '@jazylym/domain/organisation/reference';
import { allPostalPlaces, loadFacilities, postalPlace, type Source } from './store.ts';

const FACILITY = `SELECT EXISTS (SELECT FROM branch WHERE code = $1) AS "hasBranch",
    EXISTS (SELECT FROM abonement WHERE facility_id = $2) AS "hasAccepted",
    (SELECT count(*)::int FROM postal_place WHERE facility_id = $2 AND closed_on IS NULL) AS delivers`;

/** What a facility's change depends on, but for today. A new one is compared with whoever has its code. */
export async function facilityFacts(
  source: Source,
  { seen, next }: FacilityChange,
): Promise<Omit<FacilityFacts, 'today'>> {
  const facilities = await loadFacilities(source);
  const sameCode = facilities.find(({ code }) => code === next.code) ?? null;
  const stored = seen === null ? sameCode : (facilities.find(({ id }) => id === seen.id) ?? null);
  const { rows } = await source.query<Pick<FacilityFacts, 'hasBranch' | 'hasAccepted' | 'delivers'>>(FACILITY, [
    next.branchCode,
    stored?.id ?? 0,
  ]);
  const facts = rows[0] ?? { hasBranch: false, hasAccepted: false, delivers: 0 };
  const ties = prepareTies(facilities)(next, stored?.code ?? next.code);
  return { ...facts, ...ties, stored, isCodeTaken: sameCode !== null && sameCode.id !== stored?.id };
}

/** What a postal code's change depends on, but for today. */
export async function postalPlaceFacts(
  source: Source,
  { next }: PostalPlaceChange,
): Promise<Omit<PostalPlaceFacts, 'today'>> {
  const stored = await postalPlace(source, next.code);
  const facility = (await loadFacilities(source)).find(({ code }) => code === next.facilityCode) ?? null;
  const { rows } = await source.query<{ code: string }>(
    'SELECT code FROM postal_place WHERE new_code = $1 AND code <> $2',
    [next.newCode, next.code],
  );
  return { stored, facility, newCodeOf: rows[0]?.code ?? null };
}

/** All campaigns, the newest year first. */
export async function loadCampaigns(source: Source): Promise<Campaign[]> {
  const { rows } = await source.query<Campaign>(
    `SELECT year, to_char(opens_on, 'YYYY-MM-DD') AS "opensOn", to_char(closes_on, 'YYYY-MM-DD') AS "closesOn"
     FROM campaign ORDER BY year DESC`,
  );
  return rows;
}

/** The order of acceptance as it is set, the defaults where nobody has. */
export async function loadAcceptanceOrder(source: Source): Promise<AcceptanceOrder> {
  const { rows } = await source.query<{ value: unknown }>("SELECT value FROM setting WHERE name = 'acceptance.order'");
  return AcceptanceOrder.parse(rows[0]?.value ?? {});
}

/** By a facility's code, to how many postal codes that answer it delivers. */
export async function deliveries(source: Source): Promise<Map<string, number>> {
  const { rows } = await source.query<{ code: string; places: number }>(
    `SELECT f.code, count(*)::int AS places FROM postal_place p JOIN facility f ON f.id = p.facility_id
     WHERE p.closed_on IS NULL GROUP BY f.code`,
  );
  return new Map(rows.map(({ code, places }) => [code, places]));
}

/** Everything that an import of postal codes is compared with. */
export async function placeStock(source: Source): Promise<{ places: PostalPlace[]; facilities: FacilityEntry[] }> {
  const places = await allPostalPlaces(source);
  return { places, facilities: await loadFacilities(source) };
}
