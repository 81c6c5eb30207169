import { AcceptAbonements, type AcceptLine } from '../abonement/acceptance.ts';
import { withCheckDigit } from '../abonement/identity-number.ts';
import { type Actor, Role } from '../access/role.ts';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { AcceptanceOrder, Catalogue, type CatalogueEntry, type CatalogueRow } from '../catalogue/catalogue.ts';
import { rowFromUnit } from '../catalogue/price.ts';
import { tiyn } from '../money/tiyn.ts';
import type { DeliveryPlace } from '../organisation/organisation.ts';
import type { FacilityEntry } from '../organisation/reference.ts';

/** Examples that tests share: the one title with verified prices (S11), its catalogue, and an acceptance of it. */

export const day = (text: string): CalendarDate => CalendarDate.parse(text);
export const month = (text: string): Month => Month.parse(text);

/** The distributor's order with all its defaults. */
export const order: AcceptanceOrder = AcceptanceOrder.parse({});

/** The eight published rows of 75384. Only their totals are verified: how they part is invented. */
const rows75384: CatalogueRow[] = [2, 4, 6, 12].flatMap((months) => [
  rowFromUnit({
    months,
    zone: 'city',
    unitPublisher: tiyn(54000),
    unitDelivery: tiyn(8910),
    units: months / 2,
    rounding: 'half-up',
  }),
  rowFromUnit({
    months,
    zone: 'rayon',
    unitPublisher: tiyn(54000),
    unitDelivery: tiyn(9345),
    units: months / 2,
    rounding: 'half-up',
  }),
]);

export const entry75384: CatalogueEntry = {
  position: 1,
  publicationIndex: '75384',
  title: {
    kk: 'Оқыту-тәрбиелеу технологиясы',
    ru: 'Оқыту-тәрбиелеу технологиясы',
    en: 'Oqytu-tarbieleu tekhnologiyasy',
  },
  kind: 'magazine',
  publisherId: 1,
  publisherName: 'Оқыту-тәрбиелеу технологиясы',
  editorialPhone: null,
  distributionSystem: 'card',
  territory: 'republic',
  volumePages: null,
  issuesPerYear: 6,
  issuesPerMonth: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
  pricedBy: 'issue',
  minimumMonths: 2,
  maximumMonths: 12,
  rows: rows75384,
  isDemo: false,
};

/** A catalogue of 2027 with the given entries, or 75384 alone. */
export const catalogueOf = (...entries: CatalogueEntry[]): Catalogue =>
  Catalogue.parse({
    id: 7,
    year: 2027,
    version: 1,
    publishedOn: '2026-10-01',
    firstStartMonth: '2027-01',
    lastStartMonth: '2027-12',
    entries: entries.length > 0 ? entries : [entry75384],
  });

/** The catalogue of another year for the months of that year, in force since the October before; its id is told from the others' by its year. */
export const catalogueOfYear = (year: number, ...entries: CatalogueEntry[]): Catalogue =>
  Catalogue.parse({
    ...catalogueOf(...entries),
    ...{ id: year, year, publishedOn: `${year - 1}-10-01` },
    ...{ firstStartMonth: `${year}-01`, lastStartMonth: `${year}-12` },
  });

/** What most facilities are: open, with automation, one signature, and no sorting point but themselves. */
export const usualFacility = {
  ...{ signatures: 1, sortingPointCode: null, automated: true, enteredAtCode: null, closedOn: null },
} as const satisfies Partial<FacilityEntry>;

/** A delivery address in the city of Shymkent. */
export const cityPlace: DeliveryPlace = {
  code: '160000',
  newCode: 'X15A1B2',
  facilityId: 12,
  facilityNames: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' },
  branchCode: '17',
  branchNames: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' },
  round: '4',
  zone: 'city',
  settlement: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' },
  rayon: null,
};

/** A delivery address in a rayon of another oblast than `cityPlace`. */
export const rayonPlace: DeliveryPlace = {
  ...cityPlace,
  code: '040700',
  newCode: 'B10A5T4',
  facilityId: 31,
  branchCode: '05',
  branchNames: { kk: 'Алматы облысы', ru: 'Алматинская область', en: 'Almaty region' },
  zone: 'rayon',
  rayon: { kk: 'Іле ауданы', ru: 'Илийский район', en: 'Ile rayon' },
};

/** An identity number with a right check digit; the eleven digits must have one. */
function identityNumber(firstEleven: string): string {
  const number = withCheckDigit(firstEleven);
  if (number === null) throw new RangeError(`${firstEleven} has no check digit`);
  return number;
}

export const iin = identityNumber('86010130012');
export const bin = identityNumber('05024000123');

/** A year of 75384 in the city for an individual, 4,000 ₸ in cash. */
export const request: AcceptAbonements = AcceptAbonements.parse({
  id: '0192f0c1-2345-7abc-8def-0123456789ab',
  facilityId: 12,
  subscriber: { kind: 'individual', name: 'Әлия Нұрланқызы', iin, phone: '+77012345678', language: 'kk' },
  address: { postalCode: '160000', settlement: 'Шымкент', street: 'Тәуке хан', house: '5', flat: '12' },
  channel: 'facility',
  payment: { method: 'cash', given: 400000 },
  lines: [
    {
      id: '0192f0c1-2345-7abc-8def-0123456789ac',
      publicationIndex: '75384',
      startMonth: '2027-01',
      months: 12,
      sets: 1,
      priceShown: { catalogueId: 7, total: 377500 },
    },
  ],
});

/** The same with something else in its line, or in as many lines as are named. */
export const requestOf = (...lines: Partial<AcceptLine>[]): AcceptAbonements => ({
  ...request,
  lines: lines.map((line, position) => ({
    ...(request.lines[0] as AcceptLine),
    id: `0192f0c1-2345-7abc-8def-0123456789${String(position + 172)
      .padStart(3, '0')
      .slice(-2)}`,
    ...line,
  })),
});

/** An actor of a role at facility 12, branch 17, publisher 1, where the role has one. */
export function actorOf(role: Role): Actor {
  const atFacility = role === 'operator' || role === 'headOfFacility';
  return {
    userId: role,
    userName: role,
    displayName: role,
    role: Role.parse(role),
    facilityId: atFacility ? 12 : null,
    branchCode: atFacility || role === 'regionalManager' ? '17' : null,
    publisherId: role === 'editor' ? 1 : null,
  };
}
