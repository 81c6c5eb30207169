import { expect, test } from 'vitest';
import { GRACE, hear, isLive, nothingHeard, SILENCE } from './heard.ts';

const AT = 1_000_000;
const first = hear(nothingHeard(AT), { kind: 'changed', position: 'a' }, AT + 700);

test('the first word makes what was asked for before it doubtful; the same word again does not', () => {
  expect(first.changedAt).toBe(AT + 700);
  expect(hear(first, { kind: 'changed', position: 'a' }, AT + 2_000).changedAt).toBe(AT + 700);
  expect(hear(first, { kind: 'here' }, AT + 2_000).changedAt).toBe(AT + 700);
  expect(hear(first, { kind: 'changed', position: 'b' }, AT + 2_000).changedAt).toBe(AT + 2_000);
});

test('a stream counts as going on until it has been silent for long, and after silence anything may have changed', () => {
  const end = AT + 700 + SILENCE;
  expect([isLive(first, end), isLive(first, end + 1)]).toEqual([true, false]);
  const again = hear(first, { kind: 'changed', position: 'a' }, end + 1);
  expect([again.changedAt, isLive(again, end + 2)]).toEqual([end + 1, true]);
});

test('a break is not spoken of for a moment, asks once whether the server is there, and asks anew when the stream is back', () => {
  const broken = hear(first, { kind: 'down' }, AT + 5_000);
  expect(broken).toMatchObject({ until: AT + 5_000 + GRACE, changedAt: AT + 5_000 });
  const still = hear(broken, { kind: 'down' }, AT + 7_000);
  expect(still).toEqual(broken);
  expect(isLive(still, AT + 5_001 + GRACE)).toBe(false);
  const back = hear(still, { kind: 'changed', position: 'a' }, AT + 8_000);
  expect(back).toMatchObject({ until: AT + 8_000 + SILENCE, changedAt: AT + 8_000 });
});
