import { expect, test } from 'vitest';
import { markOf } from './mark.ts';

const line = { isReversed: false, isPrinted: false, isHandedOver: false };

test.each([
  ['what was only registered is not printed', {}, 'notPrinted'],
  ['what is printed waits to be handed over', { isPrinted: true }, 'notHandedOver'],
  ['what is with its client needs no mark', { isPrinted: true, isHandedOver: true }, null],
  ['what was handed over after an uncounted print needs none either', { isHandedOver: true }, null],
  [
    'what was reversed is reversed, however far it had come',
    { isPrinted: true, isHandedOver: true, isReversed: true },
    'reversed',
  ],
])('%s', (_name, change, mark) => {
  expect(markOf({ ...line, ...change })).toBe(mark);
});
