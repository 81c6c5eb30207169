import { expect, test } from 'vitest';
import { NOTHING } from './figures.ts';
import { changeOf, rowOf, type TitleSort, titleOrder } from './titles.ts';

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const row = (publicationIndex: string, sets: number, before: number | null, plan: number | null) =>
  rowOf(
    {
      publicationIndex,
      title: { kk: publicationIndex, ru: publicationIndex, en: publicationIndex },
      publisherName: 'Ү',
    },
    { ...NOTHING, sets, setMonths: sets * 6 },
    { before: before === null ? null : { ...NOTHING, sets: before }, plan },
    (figures) => figures,
  );
const ROWS = [row('3', 10, 5, 40), row('1', 10, 20, null), row('2', 0, 0, 8)];
const ordered = (sort: TitleSort, descending: boolean) =>
  ROWS.toSorted(titleOrder({ sort, descending, language: 'kk' }, compare)).map((one) => one.publicationIndex);

test('a figure grows by a share of what it was, and from nothing by no share at all', () => {
  expect([changeOf(15, 10), changeOf(5, 10), changeOf(5, 0), changeOf(5, null)]).toEqual([0.5, -0.5, null, null]);
});

test('equal titles stand by index whichever way, and those without a value stand last', () => {
  expect(ordered('sets', true)).toEqual(['1', '3', '2']);
  expect(ordered('sets', false)).toEqual(['2', '1', '3']);
  expect(ordered('change', true)).toEqual(['3', '1', '2']);
  expect(ordered('change', false)).toEqual(['1', '3', '2']);
  expect(ordered('plan', true)).toEqual(['3', '2', '1']);
  expect(ordered('reached', false)).toEqual(['2', '3', '1']);
  expect(ordered('reached', true)).toEqual(['3', '2', '1']);
  expect(ordered('term', false)).toEqual(['1', '3', '2']);
  expect(ordered('index', true)).toEqual(['3', '2', '1']);
});
