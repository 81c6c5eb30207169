import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Month } from '../calendar/calendar.ts';
import { addCopies, copiesOf, movementOf, NO_COPIES } from './delivery.ts';

test('a month without a change has as many copies as the month before, and nothing starts or ends in it', () => {
  const change = { month: '2027-03' as Month, change: 5, city: 2, awaiting: 1, started: 6, renewed: 4, ended: 1 };
  const [january, , march, april] = copiesOf(2027, [change]);
  expect(january).toEqual({ month: '2027-01', ...NO_COPIES });
  expect(march).toEqual({ month: '2027-03', copies: 5, city: 2, awaiting: 1, started: 6, renewed: 4, ended: 1 });
  expect(april).toEqual({ ...NO_COPIES, month: '2027-04', copies: 5, city: 2, awaiting: 1 });
});

test('new, renewed and lost explain by how many the copies differ: what is renewed is neither new nor lost', () => {
  expect(movementOf({ started: 6, renewed: 4, ended: 5 })).toEqual({ new: 2, renewed: 4, lost: 1 });
  const sets = fc.nat(1_000_000);
  fc.assert(
    fc.property(sets, sets, sets, (started, renewed, ended) => {
      const moved = movementOf({ started, renewed, ended });
      expect(moved.new - moved.lost).toBe(started - ended);
      expect(moved.new + moved.renewed).toBe(started);
    }),
  );
});

test('copies of places are added and taken away part by part', () => {
  const [month] = copiesOf(2027, []);
  const one = { copies: 3, city: 2, awaiting: 1, started: 3, renewed: 2, ended: 1 };
  if (month === undefined) throw new Error('a year has months');
  expect(addCopies(addCopies(month, one), one, -1)).toEqual(month);
  expect(addCopies(month)).toEqual(month);
});
