import { expect, it } from 'vitest';
import { progressOf } from './duties.ts';

const nothing = {
  hasLines: false,
  hasName: false,
  isPlaced: false,
  hasTotal: false,
  isReadable: false,
  isReadingBack: false,
  isByAccount: false,
  isSent: false,
};
const entered = { ...nothing, hasLines: true, hasName: true, isPlaced: true };

it.each([
  [nothing, 'entered', 'begin'],
  [{ ...nothing, hasName: true }, 'entered', 'title'],
  [{ ...nothing, hasLines: true, hasTotal: true }, 'entered', 'name'],
  [{ ...nothing, hasLines: true, hasName: true, hasTotal: true }, 'entered', 'place'],
  [{ ...entered, hasTotal: true }, 'entered', 'mend'],
  [entered, 'priced', 'mend'],
  [{ ...entered, hasTotal: true, isReadable: true }, 'readBack', 'pay'],
  [{ ...entered, hasTotal: true, isReadable: true, isReadingBack: true }, 'readBack', 'money'],
  [{ ...entered, isReadable: true, isReadingBack: true, isByAccount: true }, 'readBack', 'invoice'],
  [{ ...entered, hasTotal: true, isReadable: true, isReadingBack: true, isSent: true }, 'registered', 'answer'],
])('%j: %s, next %s', (progress, duty, next) => {
  expect(progressOf(progress)).toEqual({ duty, next });
});
