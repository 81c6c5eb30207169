import { expect, test } from 'vitest';
import { markOf } from './mark.ts';

const line = { isReversed: false, isPrinted: false, isHandedOver: false, channel: 'facility', taken: null } as const;

const outpost = { id: '01934567-89ab-7def-8123-456789abcdef', channel: 'facility', number: 2, name: 'Бадам' } as const;

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
  ['what a collector took is handed over elsewhere', { channel: 'postman' }, null],
  ['of a facility without automation likewise', { taken: { collector: outpost, blankNumber: 101 } }, null],
  ['and is reversed all the same', { channel: 'postman', isReversed: true }, 'reversed'],
] as const)('%s', (_name, change, mark) => {
  expect(markOf({ ...line, ...change })).toBe(mark);
});
