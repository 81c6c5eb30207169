import type { BatchHint } from '@jazylym/domain/abonement/batch-hints';
import { BatchRejection, CARD_FIELDS, CardProblem } from '@jazylym/domain/abonement/card';
import { expect, test } from 'vitest';
import { createI18n } from '../../i18n.ts';
import { addBatch } from './add.ts';
import { explainBatchHint, explainBatchRejection, explainCardProblem, explainCardRemark } from './explain-card.ts';

const i18n = createI18n('kk');
addBatch(i18n);
const wordingIn = (language: 'kk' | 'ru' | 'en') => ({
  t: i18n.getFixedT(language),
  language,
  branchName: (code: string) => code,
});
const LANGUAGES = ['kk', 'ru', 'en'] as const;

const dates = {
  takenOn: '2026-11-19',
  today: '2026-11-23',
  since: '2026-11-20',
  activeFrom: '2026-01-01',
  activeTo: null,
};
const problems = [
  ...CARD_FIELDS.flatMap((field) => [
    { reason: 'missing', field },
    { reason: 'unreadable', field, text: 'жоқ' },
  ]),
  ...['notIssued', 'issuedToAnother', 'used', 'ended'].map((why) => ({
    reason: 'blankNotHeld',
    field: 'blank',
    number: 123,
    why,
  })),
  { reason: 'blankTwice', field: 'blank', number: 123, row: 4 },
  ...['takenInFuture', 'takenTooLongAgo', 'collectorNotActive'].map((reason) => ({
    reason,
    field: 'takenOn',
    ...dates,
  })),
  { reason: 'refused', field: 'publicationIndex', rejection: { reason: 'unknownIndex', publicationIndex: '11111' } },
].map((problem) => CardProblem.parse(problem));

const hints: BatchHint[] = [
  { kind: 'cardAmounts', rows: [2, 3] },
  { kind: 'cardAmount', rows: [2], amount: 2600 },
  { kind: 'cardsMissing', cards: 2, amount: 2600 },
  { kind: 'cardExtra', rows: [2], amount: 2600 },
  { kind: 'cardTwice', rows: [2], amount: 2600 },
  { kind: 'sets', row: 2, sets: 3, likely: 2 },
  { kind: 'transposed', typed: 375_700, likely: 377_500 },
  { kind: 'digit', typed: 375_700, likely: 377_500 },
  { kind: 'countOnly', typed: 3, likely: 2 },
];

const id = '0192f0c1-2345-7abc-8def-0123456789ab';
const rejections = [
  { reason: 'heldElsewhere', name: 'Айгерім', version: 3 },
  { reason: 'noSuchDraft' },
  { reason: 'conflict' },
  { reason: 'facilityClosed', closedOn: '2026-11-01' },
  { reason: 'cardsWrong', cards: [{ cardId: id, problem: { reason: 'missing', field: 'name' } }] },
  { reason: 'empty' },
  { reason: 'tooMany', count: 501, most: 500 },
  { reason: 'controlMissing' },
  { reason: 'disagrees', control: { count: 1, sum: 1 }, count: 1, sum: 2, differing: 0 },
].map((rejection) => BatchRejection.parse(rejection));

test.each(LANGUAGES)('%s says every problem, hint and rejection, with nothing left out', (language) => {
  const wording = wordingIn(language);
  const said = [
    ...problems.map((problem) => explainCardProblem(problem, wording)),
    ...hints.map((hint) => explainBatchHint(hint, wording)),
    ...rejections.map((rejection) => explainBatchRejection(rejection, wording)),
  ];
  for (const sentence of said) expect(sentence).toEqual(expect.not.stringMatching(/\{\{|\bbatch\.\w|undefined/));
  expect(new Set(said).size).toBe(said.length);
});

test('a difference of amount says both numbers, and by how much', () => {
  const remark = { kind: 'amountDiffers', onCard: 380_100, price: 377_500 } as never;
  expect(explainCardRemark(remark, wordingIn('ru'))).toBe(
    'На карточке 3\u202f801\u00a0₸, по каталогу 3\u202f775\u00a0₸: разница 26\u00a0₸.',
  );
});

test('a likely duplicate says where the other is', () => {
  expect(explainCardRemark({ kind: 'likelyTwice', row: 4, number: null }, wordingIn('en'))).toContain('Row 4');
  expect(explainCardRemark({ kind: 'likelyTwice', row: null, number: '1-2' }, wordingIn('en'))).toContain('1-2');
});
