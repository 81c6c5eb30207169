import { describe, expect, test } from 'vitest';
import { entry75384 } from '../testing/trade.ts';
import { completeEntry } from './complete.ts';
import type { ImportedEntry } from './import.ts';

/** 75384 as a file with the printed columns alone gives it, under another title. */
const printed: ImportedEntry = {
  ...entry75384,
  title: { kk: 'Оқыту технологиясы', ru: null, en: null },
  kind: null,
  publisherName: null,
  pricedBy: null,
};
const known = {
  title: { kk: 'Оқыту-тәрбиелеу технологиясы', ru: 'Технология обучения', en: 'Technology of Teaching' },
  kind: 'newspaper',
  publisherName: 'Оқыту баспасы',
} as const;

describe('what a file leaves out of an entry', () => {
  test('is as it was for a title that is known', () => {
    expect(completeEntry(printed, known)).toMatchObject({
      title: { ...known.title, kk: 'Оқыту технологиясы' },
      kind: 'newspaper',
      publisherName: 'Оқыту баспасы',
      pricedBy: 'month',
    });
  });

  test('follows from the title and its issues where nothing is known of it', () => {
    expect(completeEntry(printed, undefined)).toMatchObject({
      title: { kk: 'Оқыту технологиясы', ru: 'Оқыту технологиясы', en: 'Оқыту технологиясы' },
      kind: 'magazine',
      publisherName: 'Оқыту технологиясы',
      pricedBy: 'issue',
    });
  });

  test('is only that: whatever the file says goes before what is known', () => {
    expect(completeEntry(entry75384, known)).toEqual(entry75384);
  });
});
