import { expect, test } from 'vitest';
import { checkSignature } from './check-signature.ts';

const ALONE = { differs: false, isForTwo: false };
const signed = { reason: '', pin: '280419', headName: '', headPin: '' };

test('a day that agrees is signed by a PIN alone', () => {
  expect(checkSignature(signed, ALONE)).toEqual({});
  expect(checkSignature({ ...signed, pin: '28041' }, ALONE)).toEqual({ pin: 'pinShape' });
  expect(checkSignature({ ...signed, pin: '28041a' }, ALONE)).toEqual({ pin: 'pinShape' });
});

test('a difference asks for a reason, and two signatures for the head’s name and PIN', () => {
  expect(checkSignature({ ...signed, reason: ' а ' }, { differs: true, isForTwo: false })).toEqual({
    reason: 'reasonMissing',
  });
  const troubles = checkSignature(signed, { differs: true, isForTwo: true });
  expect(Object.keys(troubles)).toEqual(['reason', 'headName', 'headPin']);
  const both = { reason: 'Қайта саналды', pin: '280419', headName: 'head', headPin: '111222' };
  expect(checkSignature(both, { differs: true, isForTwo: true })).toEqual({});
});
