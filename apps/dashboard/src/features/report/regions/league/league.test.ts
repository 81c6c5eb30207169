import { NOTHING } from '@jazylym/domain/report/figures';
import type { Figures } from '@jazylym/domain/report/report';
import { expect, test } from 'vitest';
import { found, leagueOf, type Place, sorted } from './league.ts';

const figures = (sets: number, change: Partial<Figures> = {}): Figures => ({
  ...NOTHING,
  sets,
  abonements: sets,
  setMonths: sets * 12,
  amount: sets * 1000,
  ...change,
});

const place = (name: string, sets: number, change: Partial<Place> = {}): Place => ({
  ...{ key: name, code: '', name, figures: figures(sets), before: null, facilities: null, plan: null },
  ...change,
});

const SHYMKENT = place('Шымкент', 60, { before: figures(80), facilities: 3 });
const ABAI = place('Абай', 40, { before: figures(20), facilities: 0 });
const ULYTAU = place('Ұлытау', 0, { before: figures(0), facilities: 2 });
const PLACES = [ABAI, ULYTAU, SHYMKENT];
const rows = leagueOf(PLACES, 'sets', figures(100));
const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);

test('the largest comes first, with its share of the whole, its change and its mean per facility', () => {
  expect(rows).toMatchObject([
    { name: 'Шымкент', rank: 1, value: 60, share: 0.6, change: -0.25, perFacility: 20, term: 12 },
    { name: 'Абай', rank: 2, share: 0.4, change: 1, perFacility: null },
    { name: 'Ұлытау', rank: 3, share: 0, change: null, perFacility: 0, term: null, awaiting: null },
  ]);
});

test('equal places share a rank, and the next one is as many further', () => {
  const equal = leagueOf([place('Б', 5), place('А', 5), place('В', 1)], 'sets', figures(11));
  expect(equal.map(({ name, rank }) => [name, rank])).toEqual([
    ['А', 1],
    ['Б', 1],
    ['В', 3],
  ]);
});

test('what awaits payment is the share of the measure that is looked at', () => {
  const awaiting = { sets: 1, abonements: 2, amount: 8_000, publisher: 0 };
  const one = [place('Абай', 10, { figures: figures(10, { awaiting }) })];
  expect(leagueOf(one, 'sets', figures(10))[0]?.awaiting).toBe(0.1);
  expect(leagueOf(one, 'amount', figures(10))[0]?.awaiting).toBe(0.8);
});

test('a column is read the largest first and turned round by the next press; what has no number stays last', () => {
  expect(names(sorted(rows, 'change', false))).toEqual(['Абай', 'Шымкент', 'Ұлытау']);
  expect(names(sorted(rows, 'change', true))).toEqual(['Шымкент', 'Абай', 'Ұлытау']);
  expect(names(sorted(rows, 'name', false))).toEqual(['Абай', 'Ұлытау', 'Шымкент']);
  expect(names(sorted(rows, undefined, true))).toEqual(['Ұлытау', 'Абай', 'Шымкент']);
});

test('a place is found by a part of its name in either alphabet’s letters, or by the beginning of its index', () => {
  const offices = leagueOf(
    [place('Сайрам ПББ', 2, { code: '160200' }), place('Ұлытау', 1, { code: '101500' })],
    'sets',
    NOTHING,
  );
  expect(names(found(offices, 'улы'))).toEqual(['Ұлытау']);
  expect(names(found(offices, '1602'))).toEqual(['Сайрам ПББ']);
  expect(found(offices, '0200')).toEqual([]);
  expect(found(offices, undefined)).toHaveLength(2);
});

test('a plan is reached by sets, whatever is measured, and who has none comes last either way', () => {
  const planned = leagueOf([{ ...ABAI, plan: 50 }, ULYTAU, { ...SHYMKENT, plan: 240 }], 'amount', figures(100));
  expect(planned.map(({ name, reached }) => [name, reached])).toEqual([
    ['Шымкент', 0.25],
    ['Абай', 0.8],
    ['Ұлытау', null],
  ]);
  expect(names(sorted(planned, 'reached', false))).toEqual(['Абай', 'Шымкент', 'Ұлытау']);
  expect(names(sorted(planned, 'reached', true))).toEqual(['Шымкент', 'Абай', 'Ұлытау']);
  expect(names(sorted(planned, 'plan', false))).toEqual(['Шымкент', 'Абай', 'Ұлытау']);
});
