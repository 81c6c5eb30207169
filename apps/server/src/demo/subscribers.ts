import type { DeliveryAddress, Subscriber } from '@jazylym/domain/abonement/abonement';
import type { DeliveryPlace, Language } from '@jazylym/domain/organisation/organisation';
import { businessNumber, individualNumber } from './identity.ts';
import { kazakhName, russianName } from './names.ts';
import type { Chance } from './random.ts';

const STREETS = {
  kk: [
    'Абай',
    'Қонаев',
    'Жамбыл',
    'Тәуелсіздік',
    'Бейбітшілік',
    'Мектеп',
    'Сәтбаев',
    'Әуезов',
    'Желтоқсан',
    'Наурыз',
  ].map((name) => `${name} көшесі`),
  ru: [
    'Абая',
    'Кунаева',
    'Жамбыла',
    'Независимости',
    'Мира',
    'Школьная',
    'Сатпаева',
    'Ауэзова',
    'Желтоксан',
    'Степная',
  ].map((name) => `ул. ${name}`),
} as const;
const ORGANIZATIONS = {
  kk: [
    'орта мектеп КММ',
    'балабақша МКҚК',
    'кітапхана ММ',
    'емхана ШЖҚ МКК',
    'ауыл әкімінің аппараты',
    '«Береке» ЖШС',
    '«Дән» ЖШС',
  ],
  ru: [
    'средняя школа, КГУ',
    'детский сад, ГККП',
    'библиотека, ГУ',
    'поликлиника, КГП',
    'ТОО «Восток»',
    'ТОО «Колос»',
    'ТОО «Арна»',
  ],
} as const;

const WITH_IIN = 0.6;
const WITH_PHONE = 0.7;
const BY_NEWER_CODE = 0.1;
const WOMEN = 0.58;

/** An invented person; the language is the one that they speak with the operator. */
export function individual(chance: Chance, language: 'kk' | 'ru'): Subscriber {
  const isWoman = chance.happens(WOMEN);
  return {
    kind: 'individual',
    name: language === 'kk' ? kazakhName(chance, isWoman) : russianName(chance, isWoman),
    iin: chance.happens(WITH_IIN) ? individualNumber(chance, isWoman) : null,
    phone: inventedPhone(chance),
    language,
  };
}

/** An invented school, library, clinic or firm of a settlement. */
export function organization(chance: Chance, language: 'kk' | 'ru', place: DeliveryPlace): Subscriber {
  return {
    kind: 'organization',
    name: `${place.settlement[language]}, № ${1 + chance.whole(60)} ${chance.oneOf(ORGANIZATIONS[language])}`,
    bin: businessNumber(chance),
    phone: inventedPhone(chance),
    language,
  };
}

/** An invented house at the place; a flat in cities. */
export function addressAt(chance: Chance, place: DeliveryPlace, language: 'kk' | 'ru'): DeliveryAddress {
  const street = chance.oneOf(STREETS[language]);
  return {
    postalCode: chance.happens(BY_NEWER_CODE) ? place.newCode : place.code,
    settlement: place.settlement[language satisfies Language],
    street,
    house: String(1 + chance.whole(120)),
    flat: place.zone === 'city' ? String(1 + chance.whole(90)) : '',
  };
}

/** The streets that every place of the demonstration has, in both languages. */
export const demoStreets: readonly string[] = [...STREETS.kk, ...STREETS.ru];

/** A number that nobody has. */
const inventedPhone = (chance: Chance): string | null =>
  chance.happens(WITH_PHONE) ? `+7 700 000 ${String(chance.whole(10_000)).padStart(4, '0')}` : null;
