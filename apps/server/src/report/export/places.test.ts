import { expect, test } from 'vitest';
import { placesOf } from './places.ts';

test('so many are under way at once, of each person and of all, and a place is given back once', () => {
  const places = placesOf({ all: 2, each: 1 });
  const first = places.take('айгерім');
  expect(places.take('айгерім')).toBeNull();
  const second = places.take('болат');
  expect([first, second]).not.toContain(null);
  expect(places.take('сәуле')).toBeNull();
  first?.();
  first?.();
  expect(places.take('сәуле')).not.toBeNull();
  expect(places.take('айгерім')).toBeNull();
});
