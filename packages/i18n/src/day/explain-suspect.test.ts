import { Suspect } from '@jazylym/domain/day/suspect';
import { expect, test } from 'vitest';
import { createI18n } from '../i18n.ts';
import { addDay } from './add.ts';
import { explainSuspect } from './explain-suspect.ts';

const COLLECTOR = '0192f0c1-2345-7abc-8def-0123456789ab';
const numbersOf = (count: number) => Array.from({ length: count }, (_, place) => `050012-26-0-00000${place + 1}-4`);

const i18n = createI18n('kk');
addDay(i18n);

/** Causes of every kind and shade; the abonements beside them, 1 where nothing is said. */
const CAUSES: [why: object, documents?: number][] = [
  [{ kind: 'notPaid', amount: 377_500, abonements: 1 }],
  [{ kind: 'notPaid', amount: 377_500, abonements: 1 }, 40],
  [{ kind: 'notPaid', amount: 755_000, abonements: 2 }],
  [{ kind: 'notRefunded', amount: 377_500 }],
  [{ kind: 'twice', amount: 377_500, what: 'taken' }],
  [{ kind: 'twice', amount: 377_500, what: 'refunded' }],
  [{ kind: 'accountInCash', amount: 377_500, abonements: 3 }],
  [{ kind: 'change', amount: 122_500, given: 'twice' }],
  [{ kind: 'change', amount: 122_500, given: 'never' }],
  [{ kind: 'sets', sets: 2, likely: 3, price: 62_900 }],
  [{ kind: 'cardAmount', onCard: 380_100, price: 377_500, cards: 1 }],
  [{ kind: 'cardAmount', onCard: 760_200, price: 755_000, cards: 2 }, 2],
  ...['remittance', 'given', 'control'].map((where): [object] => [
    { kind: 'transposed', typed: 450_000, likely: 540_000, where },
  ]),
  [{ kind: 'piecesTransposed', denomination: 100_000, typed: 12, likely: 21 }, 0],
  ...['debt', 'batch', 'notHandedIn', 'twice', 'tooMuch'].map((what): [object, number] => [
    { kind: 'remittance', amount: 500_000, what },
    0,
  ]),
  [{ kind: 'notes', denomination: 200_000, pieces: -2 }, 0],
  [{ kind: 'notes', denomination: 200_000, pieces: 1 }, 0],
  [{ kind: 'wrongLine', denomination: 100_000, enteredAs: 200_000, pieces: 3 }, 0],
  [{ kind: 'nextDay', amount: 188_700, documents: 1 }],
  [{ kind: 'nextDay', amount: 188_700, documents: 2 }, 0],
  [{ kind: 'cardMissing', cards: 1 }],
  [{ kind: 'cardMissing', cards: 1 }, 3],
  ...['reversed', 'nextDay', 'elsewhere'].map((from): [object] => [{ kind: 'cardForeign', cards: 1, from }]),
  [{ kind: 'cardTwice', cards: 5 }, 5],
  ...['never', 'twice'].flatMap((counted) =>
    ['batch', 'collector', 'publication'].map((of): [object, number] => [
      { kind: 'bundle', cards: 12, of, counted, publicationIndex: of === 'publication' ? '75384' : null },
      12,
    ]),
  ),
  [{ kind: 'reversedCards', cards: 2 }, 2],
  [{ kind: 'cardsTransposed', typed: 75, likely: 57 }, 0],
];

const place = (documents: number) => ({
  numbers: numbersOf(Math.min(documents, 5)),
  abonementIds: [],
  documents,
  collectorId: COLLECTOR,
  batchId: null,
});
const suspectOf = (why: object, documents = 1): Suspect =>
  Suspect.parse({ weight: 0.5, of: 'cash', ...place(documents), why });
const TOGETHER = suspectOf({
  kind: 'together',
  parts: [
    { ...place(1), why: { kind: 'sets', sets: 2, likely: 3, price: 62_900 } },
    { ...place(0), why: { kind: 'transposed', typed: 540_000, likely: 450_000, where: 'remittance' } },
  ],
});
const suspects = [...CAUSES.map(([why, documents]) => suspectOf(why, documents)), TOGETHER];

test('every kind that a suspect may have is among the examples', () => {
  const kinds = (union: { options: readonly object[] }): string[] =>
    union.options.flatMap((option) =>
      'options' in option
        ? kinds(option as { options: readonly object[] })
        : [(option as { shape: { kind: { value: string } } }).shape.kind.value],
    );
  expect(new Set(suspects.map(({ why }) => why.kind))).toEqual(new Set(kinds(Suspect.shape.why)));
});

test.each(['kk', 'ru', 'en'] as const)('every suspect is a whole sentence and says what to do in %s', (language) => {
  const t = i18n.getFixedT(language);
  for (const suspect of suspects) {
    const { sentence, mend } = explainSuspect(suspect, { t, language, collectorName: () => '№ 4 Серік Ахметов' });
    expect(sentence).toMatch(/^[\p{Lu}\d].{20,}[.]$/u);
    expect(mend).toMatch(/^\p{Lu}.{20,}[.]$/u);
    expect(sentence + mend).not.toMatch(/[{}]|undefined|NaN|suspect|\(\)|\s[.,]/);
  }
});

test('a sentence names the difference, the number and whom to ask', () => {
  const explain = (suspect: Suspect, language: 'kk' | 'ru') =>
    explainSuspect(suspect, {
      t: i18n.getFixedT(language),
      language,
      collectorName: () => 'Серік Ахметов',
    }).sentence.replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(explain(suspectOf({ kind: 'notPaid', amount: 377_500, abonements: 1 }), 'kk')).toBe(
    'Ақша 3 775 ₸ кем: абонемент тіркелген, ал оның 3 775 ₸ ақшасы алынбаған болуы мүмкін (№ 050012-26-0-000001-4).',
  );
  expect(explain(suspectOf({ kind: 'notPaid', amount: 377_500, abonements: 1 }, 40), 'ru')).toContain(
    'один из 40: № 050012-26-0-000001-4, № 050012-26-0-000002-4, № 050012-26-0-000003-4 и ещё 37',
  );
  expect(explain(TOGETHER, 'ru')).toContain('Не хватает 271 ₸: возможны сразу две причины: 1) в абонементе');
  expect(explain(TOGETHER, 'ru')).toContain('2) Серік Ахметов: в записи о сдаче денег');
});
