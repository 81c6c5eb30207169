import { expect, test } from 'vitest';
import { isWithinTerritory } from './territory.ts';

test('a republican title is delivered in every branch', () => {
  expect(isWithinTerritory('republic', '17')).toBe(true);
});

test('a regional title is delivered in its branches only', () => {
  expect(isWithinTerritory(['05', '17'], '17')).toBe(true);
  expect(isWithinTerritory(['05', '17'], '01')).toBe(false);
});
