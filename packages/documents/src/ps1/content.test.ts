import { iin } from '@jazylym/domain/testing/trade';
import { expect, it } from 'vitest';
import { abonementOf, carded, longest, newspaper } from '../testing/example.ts';
import { type Ps1Facts, ps1Content } from './content.ts';

const contentOf = (change: Parameters<typeof abonementOf>[0] = {}, facts: Partial<Ps1Facts> = {}) =>
  ps1Content({ abonement: abonementOf(change), print: 1, isReversed: false, ...facts });

it('says each fact of the abonement, in Kazakh and in Russian', () => {
  expect(contentOf()).toMatchObject({
    number: '160000-26-0-000001-6',
    copy: null,
    term: '01.2027 – 12.2027',
    title: { words: { kk: 'Оқыту-тәрбиелеу технологиясы', ru: 'Технология обучения и воспитания' } },
    publicationIndex: '75384',
    postalCode: ['1', '6', '0', '0', '1', '2'],
    address: { line: 'Шымкент, Тәуке хан даңғылы, 12А-34' },
    payment: { kk: 'қолма-қол', ru: 'наличные' },
    cost: { tenge: '3\u00a0775', tiyn: '00' },
    foot: { code: '160000', date: '10.11.2026', operator: { name: 'Айгерім Серікқызы' } },
  });
});

it('names one set in its two parts and multiplies them before the eyes of the client', () => {
  expect(contentOf(newspaper)).toMatchObject({
    publisherPart: '1\u00a0800,50\u00a0₸',
    deliveryPart: { amount: '720\u00a0₸', zone: 'қала / город' },
    total: { amount: '× 2 = 5\u00a0041\u00a0₸' },
  });
  expect(contentOf().total.amount).toBe('3\u00a0775\u00a0₸');
});

it("bears the number of a collector's blank", () => {
  expect(contentOf(carded).blank).toBe('бланк №\u00a0101');
  expect(contentOf().blank).toBeNull();
});

it('marks a copy with its number', () => {
  expect(contentOf({}, { print: 3 }).copy).toEqual({ kk: 'Көшірме №\u00a02', ru: 'Копия №\u00a02' });
});

it('marks what was reversed, and moves nothing else', () => {
  const { reversed, ...rest } = contentOf({}, { isReversed: true });
  expect(reversed).toEqual({ kk: 'Күші жойылды', ru: 'Сторно' });
  expect({ ...rest, reversed: null }).toEqual(contentOf());
});

it('writes the sets into the covered months of each year of the term', () => {
  expect(contentOf({ ...newspaper, startMonth: abonementOf(longest).startMonth }).grid).toEqual([
    { year: '2026', months: [...Array.from({ length: 11 }, () => ''), '2'] },
    { year: '2027', months: [...Array.from({ length: 5 }, () => '2'), ...Array.from({ length: 7 }, () => '')] },
  ]);
});

it("never puts an individual's IIN on paper, and always an organization's BIN", () => {
  const subscriber = { kind: 'individual', name: 'Әлия', iin, phone: null, language: 'kk' } as const;
  expect(JSON.stringify(contentOf({ subscriber }))).not.toContain(iin);
  expect(contentOf(longest).whom.extra).toContain('БСН / БИН 050240001231');
});
