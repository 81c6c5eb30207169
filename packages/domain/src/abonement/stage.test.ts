import { expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import type { AbonementEvent } from './afterwards.ts';
import { isLeftAtCounter, stageOf } from './stage.ts';

const ID = '0192f0c1-2345-7abc-8def-0123456789ac';
const OTHER = '0192f0c1-2345-7abc-8def-0123456789ad';
const by = { at: '2026-11-24T06:00:00.000Z', operatorName: 'Айгерім' };
const of = (kind: 'registered' | 'signed' | 'handedOver', abonementId = ID): AbonementEvent => ({
  kind,
  abonementId,
  ...by,
});
const printed = (paper: 'ps1' | 'receipt', abonementId: string | null = ID): AbonementEvent => ({
  kind: 'printed',
  abonementId,
  paper,
  number: 1,
  ...by,
});
const reversed: AbonementEvent = {
  kind: 'reversed',
  abonementId: ID,
  reason: 'қате',
  refund: tiyn(1),
  correctedOn: null,
  ...by,
};

test('an abonement is registered, printed, signed and handed over, as far as was recorded', () => {
  const history = [of('registered'), printed('ps1'), of('signed'), of('handedOver')];
  expect(history.map((_, last) => stageOf(ID, history.slice(0, last + 1)))).toEqual([
    'registered',
    'printed',
    'signed',
    'handedOver',
  ]);
});

test('only its own PS-1 counts as printed, and only its own steps', () => {
  expect(
    stageOf(ID, [of('registered'), printed('receipt', null), printed('ps1', OTHER), of('handedOver', OTHER)]),
  ).toBe('registered');
});

test('a reversal ends it, whatever else was recorded', () => {
  expect(stageOf(ID, [of('registered'), reversed, of('handedOver')])).toBe('reversed');
});

test('what is neither handed over nor reversed is still at the counter', () => {
  expect((['registered', 'printed', 'signed', 'handedOver', 'reversed'] as const).map(isLeftAtCounter)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
