import { expect, test } from 'vitest';
import { swapsOf, swapsOfMoney } from './swap.ts';

test('every two neighbouring digits that differ change places', () => {
  expect(swapsOf(1234)).toEqual([2134, 1324, 1243]);
  expect(swapsOf(1123)).toEqual([1213, 1132]);
  expect(swapsOf(7)).toEqual([]);
  expect(swapsOf(77)).toEqual([]);
});

test('no number begins with a zero', () => {
  expect(swapsOf(10)).toEqual([]);
  expect(swapsOf(105)).toEqual([150]);
});

test('money is typed in tenge: its tiyn stay', () => {
  expect(swapsOfMoney(450_000)).toEqual([540_000, 405_000]);
  expect(swapsOfMoney(1250)).toEqual([2150]);
});
