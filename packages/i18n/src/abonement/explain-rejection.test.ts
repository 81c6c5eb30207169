import { Rejection } from '@jazylym/domain/abonement/abonement';
import { expect, test } from 'vitest';
import { createI18n } from '../i18n.ts';
import { explainRejection } from './explain-rejection.ts';

const EXAMPLES: Record<Rejection['reason'], unknown> = {
  unknownIndex: { publicationIndex: '99999' },
  termNotOffered: { months: 8, offered: [2, 4, 6, 12] },
  startMonthClosed: { startMonth: '2027-01', closedAfter: '2026-12-15', firstOpen: '2027-02', awaits: null },
  startMonthNotInCatalogue: { startMonth: '2028-01', first: '2027-01', last: '2027-12' },
  yearNotPublished: { startMonth: '2028-01', year: 2028, last: '2027-12', closedAfter: null },
  titleNotInYear: { publicationIndex: '75384', year: 2027, open: { first: '2026-12', last: '2026-12' } },
  noIssuesInTerm: { startMonth: '2027-07', months: 1 },
  outsideTerritory: { branchCode: '11', territory: ['16', '17'] },
  unknownPostalCode: { postalCode: '050000' },
  addressIncomplete: { missing: 'street' },
  priceChanged: { shown: { catalogueId: 1, total: 377500 }, current: { catalogueId: 2, total: 387550 } },
  notEnoughCash: { total: 377500, given: 300000 },
  accountNeedsOrganization: {},
  conflict: { id: '01934567-89ab-7def-8123-456789abcdef' },
  noCatalogue: {},
  facilityClosed: { closedOn: '2026-11-10' },
};
/** The same reasons where nothing else is open. */
const OTHERWISE = [
  { reason: 'startMonthClosed', startMonth: '2026-12', closedAfter: '2026-11-15', firstOpen: null, awaits: 2027 },
  { reason: 'startMonthClosed', startMonth: '2026-12', closedAfter: '2026-11-15', firstOpen: null, awaits: null },
  { reason: 'yearNotPublished', startMonth: '2027-01', year: 2027, last: '2026-12', closedAfter: '2026-11-15' },
  { reason: 'titleNotInYear', publicationIndex: '75384', year: 2027, open: null },
];
const rejections = [
  ...Object.entries(EXAMPLES).map(([reason, facts]) => ({ reason, ...(facts as object) })),
  ...OTHERWISE,
].map((one) => Rejection.parse(one));

test.each(['kk', 'ru', 'en'] as const)('every rejection is a whole sentence in %s', (language) => {
  const { t } = createI18n(language);
  for (const rejection of rejections) {
    const sentence = explainRejection(rejection, { t, language, branchName: (code) => `№${code}` });
    expect(sentence).toMatch(/^[\p{Lu}\d].{20,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|rejection/);
  }
});

test('a rejection names what is wrong and what would do', () => {
  const { t } = createI18n('ru');
  const explain = (reason: Rejection['reason']) =>
    explainRejection(Rejection.parse({ reason, ...(EXAMPLES[reason] as object) }), {
      t,
      language: 'ru',
      branchName: (code) => `№${code}`,
    }).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(explain('termNotOffered')).toContain('на срок 8 месяцев');
  expect(explain('termNotOffered')).toContain('2, 4, 6, 12 мес.');
  expect(explain('startMonthClosed')).toBe(
    'Январь 2027: приём подписки закрыт после 15 декабря 2026 г.; начните с первого открытого месяца: февраль 2027.',
  );
  expect(explain('notEnoughCash')).toContain('не хватает 775 ₸');
  expect(explain('priceChanged')).toContain('цена теперь 3 875,50 ₸ (была показана 3 775 ₸)');
  expect(explain('outsideTerritory')).toContain('№16, №17');
});
