import { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import { type FacilityFacts, losesAutomation, type Unsettled } from '@jazylym/domain/organisation/decide-facility';
import type { PostalPlaceFacts } from '@jazylym/domain/organisation/decide-postal-place';
import { prepareTies } from '@jazylym/domain/organisation/facility-ties';
import type {
  Campaign,
  FacilityChange,
  FacilityDraft,
  FacilityEntry,
  PostalPlace,
  PostalPlaceChange,
} from '@jazylym/domain/organisation/reference';
import type { ReferenceRow } from '@jazylym/domain/organisation/reference-rows';
import { balances } from '../day/debt-store.ts';
import { allPostalPlaces, loadFacilities, postalPlace, type Source } from './store.ts';

type FoundFacts = Pick<FacilityFacts, 'hasBranch' | 'hasAccepted' | 'hasCertified' | 'delivers'>;

const FACILITY = `SELECT EXISTS (SELECT FROM branch WHERE code = $1) AS "hasBranch",
    EXISTS (SELECT FROM abonement WHERE facility_id = $2) AS "hasAccepted",
    EXISTS (SELECT FROM protocol WHERE facility_id = $2) AS "hasCertified",
    (SELECT count(*)::int FROM postal_place WHERE facility_id = $2 AND closed_on IS NULL) AS delivers`;

/** What a facility's change depends on, but for today. A new one is compared with whoever has its code. */
export async function facilityFacts(
  source: Source,
  { seen, next }: FacilityChange,
): Promise<Omit<FacilityFacts, 'today'>> {
  const facilities = await loadFacilities(source);
  const sameCode = facilities.find(({ code }) => code === next.code) ?? null;
  const stored = seen === null ? sameCode : (facilities.find(({ id }) => id === seen.id) ?? null);
  const { rows } = await source.query<FoundFacts>(FACILITY, [next.branchCode, stored?.id ?? 0]);
  const facts = rows[0] ?? { hasBranch: false, hasAccepted: false, hasCertified: false, delivers: 0 };
  const ties = prepareTies(facilities)(next, stored?.code ?? next.code);
  const unsettled =
    stored !== null && losesAutomation(stored, next) ? await unsettledOf(source, stored.id) : { days: 0, debtors: 0 };
  return { ...facts, ...ties, unsettled, stored, isCodeTaken: sameCode !== null && sameCode.id !== stored?.id };
}

/** What a facility has still to do before it may lose automation. */
async function unsettledOf(source: Source, facilityId: number): Promise<Unsettled> {
  const { rows } = await source.query<{ days: number }>(
    "SELECT count(*)::int AS days FROM operational_day WHERE facility_id = $1 AND state <> 'certified'",
    [facilityId],
  );
  const owed = await balances(source, facilityId, { before: null });
  return { days: rows[0]?.days ?? 0, debtors: owed.filter(({ debt }) => debt > 0).length };
}

/** By its code, what each facility of a file has still to do that is going to lose automation by it. */
export async function unsettledAmong(
  source: Source,
  facilities: readonly FacilityEntry[],
  rows: readonly ReferenceRow<FacilityDraft, FacilityEntry>[],
): Promise<Map<string, Unsettled>> {
  const byCode = new Map(facilities.map((facility) => [facility.code, facility]));
  const found = new Map<string, Unsettled>();
  for (const { key, complete } of rows) {
    const stored = byCode.get(key);
    if (stored === undefined || !losesAutomation(stored, complete(stored))) continue;
    found.set(key, await unsettledOf(source, stored.id));
  }
  return found;
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
