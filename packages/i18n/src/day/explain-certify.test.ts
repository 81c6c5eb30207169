import { CertifyRejection } from '@jazylym/domain/day/certify';
import { expect, test } from 'vitest';
import { createI18n } from '../i18n.ts';
import { addDay } from './add.ts';
import { explainCertify } from './explain-certify.ts';

const i18n = createI18n('kk');
addDay(i18n);

const EXAMPLES: Record<CertifyRejection['reason'], object[]> = {
  wrongPin: [
    { whose: 'operator', attemptsLeft: 4 },
    { whose: 'head', attemptsLeft: 1 },
  ],
  pinLocked: [
    { whose: 'operator', until: '2026-11-10T13:05:00.000Z' },
    { whose: 'head', until: '2026-11-10T13:05:00.000Z' },
  ],
  noPin: [{ whose: 'operator' }, { whose: 'head' }],
  headNeeded: [{}],
  notTheHead: [{ userName: 'dana' }],
  notCounted: [{ what: 'cash' }, { what: 'cards' }, { what: 'left' }],
  leftTooMuch: [{ counted: 377_500, left: 400_000 }],
  reasonNeeded: [{ cash: -377_500, cards: 1, cardsWrong: 1 }],
  earlierDayWaits: [{ businessDate: '2026-11-09' }],
  notCounting: [{ businessDate: '2026-11-10' }],
  alreadyCertified: [{ number: '160012-26-P-0042-5' }],
  changedMeanwhile: [{}],
  cannotSeal: [{}],
  conflict: [{}],
};
const rejections = Object.entries(EXAMPLES).flatMap(([reason, facts]) =>
  facts.map((one) => CertifyRejection.parse({ reason, ...one })),
);

test.each(['kk', 'ru', 'en'] as const)('every rejection of a signature is a whole sentence in %s', (language) => {
  const t = i18n.getFixedT(language);
  for (const rejection of rejections) {
    const sentence = explainCertify(rejection, { t, language });
    expect(sentence).toMatch(/^[\p{Lu}\d«“].{20,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|rejection/);
  }
});

test('a rejection names what is wrong, by how much, and whose it is', () => {
  const explain = (rejection: CertifyRejection) =>
    explainCertify(rejection, { t: i18n.getFixedT('ru'), language: 'ru' }).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(explain({ reason: 'wrongPin', whose: 'operator', attemptsLeft: 4 })).toContain('Осталось попыток: 4');
  expect(explain({ reason: 'pinLocked', whose: 'head', until: '2026-11-10T13:05:00.000Z' })).toContain(
    'до 10.11.2026, 18:05',
  );
  expect(explain({ reason: 'reasonNeeded', cash: -377_500, cards: 1, cardsWrong: 3 })).toContain(
    'деньги −3 775 ₸, карточки: не хватает 1, чужих 2',
  );
});
