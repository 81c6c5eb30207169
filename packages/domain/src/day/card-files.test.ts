import { expect, test } from 'vitest';
import { CARDS_IN_FILE, cardFiles } from './card-files.ts';

test('cards are printed in as many files as it takes, none where there are none', () => {
  expect([0, 1, CARDS_IN_FILE, CARDS_IN_FILE + 1, 5 * CARDS_IN_FILE].map(cardFiles)).toEqual([0, 1, 1, 2, 5]);
});
