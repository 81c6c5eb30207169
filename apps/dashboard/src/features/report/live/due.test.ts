import { expect, test } from 'vitest';
import { dueAt, UNHEARD_EVERY } from './due.ts';
import { hear, nothingHeard } from './heard.ts';

const AT = 1_000_000;
const asked = { askedAt: AT, hasFailed: false, pace: 3_000 };
const word = (position: string, now: number, before = nothingHeard(AT - 60_000)) =>
  hear(before, { kind: 'changed', position }, now);
const quiet = word('a', AT - 10_000);

test('while nothing changes figures rest', () => {
  expect(dueAt(asked, quiet, { now: AT, late: 0 })).toBe(AT + 120_000);
});

test('a change is asked for at once, by each tab a little later than by another, but not sooner than its pace', () => {
  const late = word('b', AT + 60_000, quiet);
  expect(dueAt(asked, late, { now: AT + 60_000, late: 0 })).toBe(AT + 60_000);
  expect(dueAt(asked, late, { now: AT + 60_000, late: 0.5 })).toBe(AT + 60_750);
  const soon = word('b', AT + 1_000, quiet);
  expect(dueAt(asked, soon, { now: AT + 1_000, late: 0.5 })).toBe(AT + 3_000);
});

test('what was asked for when the word came is asked for again: it may have been read before', () => {
  expect(dueAt({ ...asked, askedAt: AT + 500 }, word('b', AT + 500, quiet), { now: AT + 600, late: 0 })).toBe(
    AT + 3_500,
  );
});

test('while nothing is heard, or it failed, figures are asked for every so often', () => {
  const long = AT + 40_000;
  expect(dueAt(asked, quiet, { now: long, late: 0 })).toBe(AT + UNHEARD_EVERY);
  expect(dueAt({ ...asked, pace: 60_000 }, quiet, { now: long, late: 0 })).toBe(AT + 60_000);
  expect(dueAt({ ...asked, hasFailed: true }, quiet, { now: AT, late: 0 })).toBe(AT + UNHEARD_EVERY);
});
