import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { formatNumber } from '@jazylym/domain/abonement/number';
import { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addTiyn, tiyn } from '@jazylym/domain/money/tiyn';
import { DEMO_ISSUER, type Issuer } from '@jazylym/domain/organisation/issuer';
import { bin } from '@jazylym/domain/testing/trade';
import type { ExplanationFacts } from '../price-explanation/content.ts';

/** A year of 75384 in the city for an individual, paid in cash; the number says which of the day it is. */
export const abonementOf = (change: Partial<Abonement> = {}, sequence = 1): Abonement => ({
  id: `0192f0c1-2345-7abc-8def-${String(sequence).padStart(12, '0')}`,
  acceptanceId: '0192f0c1-2345-7abc-8def-0123456789ab',
  facilityId: 12,
  facilityCode: '160000',
  facilityNames: { kk: 'Шымкент поштамты', ru: 'Шымкентский почтамт', en: 'Shymkent post office' },
  number: formatNumber({ facilityCode: '160000', year: 2026, series: 0, sequence }),
  publicationIndex: '75384',
  title: { kk: 'Оқыту-тәрбиелеу технологиясы', ru: 'Технология обучения и воспитания', en: 'Technology of Teaching' },
  startMonth: Month.parse('2027-01'),
  months: 12,
  sets: 1,
  zone: 'city',
  price: {
    catalogueId: 7,
    catalogueYear: 2027,
    catalogueVersion: 1,
    publicationIndex: '75384',
    row: { months: 12, zone: 'city', publisher: tiyn(324_000), delivery: tiyn(53_500) },
    sets: 1,
    publisher: tiyn(324_000),
    delivery: tiyn(53_500),
    total: tiyn(377_500),
  },
  subscriber: { kind: 'individual', name: 'Әлия Нұрғалиқызы', iin: null, phone: '+7 701 234 56 78', language: 'kk' },
  address: { postalCode: '160012', settlement: 'Шымкент', street: 'Тәуке хан даңғылы', house: '12А', flat: '34' },
  deliveryFacilityNames: { kk: 'Шымкент 12-ПББ', ru: 'ОПС Шымкент-12', en: 'Shymkent 12' },
  deliveryBranchNames: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent city' },
  channel: 'facility',
  taken: null,
  payment: { method: 'cash' },
  businessDate: CalendarDate.parse('2026-11-10'),
  acceptedAt: '2026-11-10T06:15:30.000Z',
  operatorName: 'Айгерім Серікқызы',
  ...change,
});

/** From a postman's card, on a numbered blank. */
export const carded: Partial<Abonement> = {
  channel: 'postman',
  taken: {
    collector: { id: '0192f0c1-2345-7abc-8def-0000000000aa', channel: 'postman', number: 4, name: 'Серік Ахметов' },
    blankNumber: 101,
    takenOn: CalendarDate.parse('2026-11-09'),
    amount: tiyn(377_500),
    batchId: '0192f0c1-2345-7abc-8def-0000000000bb',
  },
};

/** Two sets of a newspaper, half a year. */
export const newspaper: Partial<Abonement> = {
  publicationIndex: '65001',
  title: { kk: 'Егемен Қазақстан', ru: 'Егемен Казахстан', en: 'Egemen Qazaqstan' },
  months: 6,
  sets: 2,
  price: {
    catalogueId: 7,
    catalogueYear: 2027,
    catalogueVersion: 1,
    publicationIndex: '65001',
    row: { months: 6, zone: 'city', publisher: tiyn(180_050), delivery: tiyn(72_000) },
    sets: 2,
    publisher: tiyn(360_100),
    delivery: tiyn(144_000),
    total: tiyn(504_100),
  },
};

/** A text of exactly so many letters, in words. */
const long = (text: string, letters: number): string =>
  text
    .repeat(40)
    .slice(0, letters - 1)
    .trim()
    .padEnd(letters, 'ә');

/** The longest that the domain lets through. */
export const longest: Partial<Abonement> = {
  title: {
    kk: long('Қазақстан Республикасының ғылыми-әдістемелік журналы ', 120),
    ru: long('Научно-методический журнал Республики Казахстан ', 120),
    en: 'Journal',
  },
  facilityNames: {
    kk: long('Түркістан облыстық филиалының пошта байланысы бөлімшесі ', 120),
    ru: long('Отделение почтовой связи Туркестанского филиала ', 120),
    en: 'Post office',
  },
  sets: 9999,
  price: {
    catalogueId: 7,
    catalogueYear: 2027,
    catalogueVersion: 12,
    publicationIndex: 'QZ75AB',
    row: { months: 12, zone: 'rayon', publisher: tiyn(9_324_050), delivery: tiyn(53_505) },
    sets: 9999,
    publisher: tiyn(9_324_050 * 9999),
    delivery: tiyn(53_505 * 9999),
    total: tiyn(9_377_555 * 9999),
  },
  publicationIndex: 'QZ75AB',
  zone: 'rayon',
  startMonth: Month.parse('2026-12'),
  subscriber: {
    kind: 'organization',
    name: long('ТҮРКІСТАН ОБЛЫСЫ АДАМИ ӘЛЕУЕТТІ ДАМЫТУ БАСҚАРМАСЫНЫҢ ЖШС ', 120),
    bin,
    phone: '+7 (72533) 6-12-34, +7 701 234 56 78',
    language: 'kk',
  },
  address: {
    postalCode: 'X20C3D4',
    settlement: long('Қазыбек би ауылдық округі, Ынтымақ елді мекені, ', 120),
    street: long('Тәуелсіздіктің отыз жылдығы атындағы даңғыл ', 120),
    house: '123/45 корпус Б2',
    flat: '1234-бөлме',
  },
  operatorName: long('Айгерім Серікқызы Нұрмұхамедова ', 60),
};

/** The longest names that an issuer has. */
export const longestIssuer: Issuer = {
  ...DEMO_ISSUER,
  names: {
    kk: long('«ҚАЗАҚСТАННЫҢ ҰЛТТЫҚ ПОШТА ОПЕРАТОРЫ» акционерлік қоғамы ', 120),
    ru: long('Акционерное общество «НАЦИОНАЛЬНЫЙ ОПЕРАТОР ПОЧТЫ КАЗАХСТАНА» ', 120),
  },
  bank: {
    kk: long('«Қазақстан халық банкі» акционерлік қоғамы ', 120),
    ru: long('АО «Народный банк Казахстана» ', 120),
  },
  address: {
    kk: long('Астана қаласы, Есіл ауданы, Мәңгілік Ел даңғылы, ', 120),
    ru: long('г. Астана, пр. Мангилик Ел, ', 120),
  },
};

/** An acceptance in cash of these abonements. */
export function acceptanceOf(...changes: Partial<Abonement>[]): Acceptance {
  const abonements = changes.map((change, index) => abonementOf(change, index + 1));
  const total = addTiyn(...abonements.map(({ price }) => price.total));
  return {
    id: '0192f0c1-2345-7abc-8def-0123456789ab',
    facilityId: 12,
    abonements,
    total,
    reversedIds: [],
    payment: { method: 'cash', given: tiyn(total + 22_500), change: tiyn(22_500) },
  };
}

/** What a price explanation is drawn from, every title the first of its catalogue. */
export const explained = (facts: Omit<ExplanationFacts, 'positions'>): ExplanationFacts => ({
  ...facts,
  positions: Object.fromEntries(facts.acceptance.abonements.map(({ id }) => [id, 1])),
});

type ByAccount = Extract<Acceptance['payment'], { method: 'account' }>;

/** The same by account, of an organization, awaiting payment unless told otherwise. */
export function invoiceOf(changes: Partial<Abonement>[], payment: Partial<ByAccount> = {}): Acceptance {
  const organization = {
    kind: 'organization',
    name: '№ 7 мектеп-гимназия КММ',
    bin,
    phone: null,
    language: 'kk',
  } as const;
  const acceptance = acceptanceOf(
    ...changes.map(
      (change): Partial<Abonement> => ({
        subscriber: organization,
        ...change,
        payment: { method: 'account', status: payment.paid ? 'paid' : 'awaiting' },
      }),
    ),
  );
  return {
    ...acceptance,
    payment: { method: 'account', bankAccount: null, purpose: '', due: acceptance.total, paid: null, ...payment },
  };
}

/** The same after the abonements at these places, from 0 on, were reversed; what an unpaid invoice awaits is less by them. */
export function reversedIn(acceptance: Acceptance, ...places: number[]): Acceptance {
  const { abonements, payment } = acceptance;
  const left = abonements.filter((_, place) => !places.includes(place));
  const due = addTiyn(...left.map(({ price }) => price.total));
  return {
    ...acceptance,
    reversedIds: abonements.filter((one) => !left.includes(one)).map(({ id }) => id),
    payment: payment.method === 'account' && payment.paid === null ? { ...payment, due } : payment,
  };
}
