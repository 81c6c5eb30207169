import { expect, test } from 'vitest';
import { branchesBehind, changeOf, comparing, risingAndFalling, titlesFar } from './compared.ts';

const of = (key: string, now: number, before: number) => ({ key, now, before });
const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key);

test('a title that is new or gone is compared with nothing', () => {
  const now = new Map([
    ['a', 3],
    ['b', 1],
  ]);
  const before = new Map([
    ['b', 2],
    ['c', 4],
  ]);
  expect(comparing(now, before)).toEqual([of('a', 3, 0), of('b', 1, 2), of('c', 0, 4)]);
  expect([changeOf(of('a', 3, 0)), changeOf(of('b', 1, 2))]).toEqual([null, -0.5]);
});

test('the largest gains and losses come first, and what stands still rises and falls nowhere', () => {
  const all = [of('a', 5, 5), of('b', 9, 1), of('c', 1, 9), of('d', 4, 1), of('e', 0, 9), of('f', 8, 0)];
  const { rising, falling } = risingAndFalling(all, 2);
  expect([keys(rising), keys(falling)]).toEqual([
    ['b', 'f'],
    ['e', 'c'],
  ]);
  expect(keys(risingAndFalling(all, 9).rising)).toEqual(['b', 'f', 'd']);
});

test('a branch falls behind by what the country’s change would have given it', () => {
  const all = { now: 12_000, before: 10_000 };
  const branches = [of('11', 1_200, 1_000), of('17', 1_000, 1_000), of('23', 500, 1_000), of('31', 1_100, 1_000)];
  expect(keys(branchesBehind(branches, all))).toEqual(['23', '17']);
});

test('a branch that falls with the whole country is not behind', () => {
  expect(branchesBehind([of('17', 600, 1_000)], { now: 6_000, before: 10_000 })).toEqual([]);
});

test('few subscriptions waver by chance, which is no alert', () => {
  expect(branchesBehind([of('17', 4, 10)], { now: 10_000, before: 10_000 })).toEqual([]);
  expect(titlesFar([of('75384', 4, 8)])).toEqual([]);
});

test('without a last campaign nothing is behind and nothing is far', () => {
  expect(branchesBehind([of('17', 4, 0)], { now: 4, before: 0 })).toEqual([]);
  expect(titlesFar([of('75384', 900, 0)])).toEqual([]);
});

test('a title is far in either direction, those that fell before those that rose', () => {
  expect(keys(titlesFar([of('a', 130, 100), of('b', 600, 1_000), of('c', 710, 1_000), of('d', 2_000, 1_000)]))).toEqual(
    ['b', 'd'],
  );
});

test('where there is a plan a branch is behind by what the plan expects, whatever the country does', () => {
  const all = { now: 12_000, before: 10_000 };
  const branches = [
    { ...of('11', 900, 1_000), planned: 900 },
    { ...of('17', 1_300, 1_000), planned: 1_800 },
    { ...of('23', 700, 1_000), planned: null },
  ];
  expect(keys(branchesBehind(branches, all))).toEqual(['17', '23']);
  // A plan needs no last campaign to be measured by.
  expect(keys(branchesBehind(branches, { now: 2_900, before: 0 }))).toEqual(['17']);
});

test('where there is a plan a title is far from what the plan expects, also a new one', () => {
  const titles = [
    { ...of('a', 500, 1_000), planned: 520 },
    { ...of('b', 500, 0), planned: 900 },
    { ...of('c', 900, 0), planned: 500 },
    { ...of('d', 900, 0), planned: 0 },
  ];
  expect(keys(titlesFar(titles))).toEqual(['b', 'c']);
});
