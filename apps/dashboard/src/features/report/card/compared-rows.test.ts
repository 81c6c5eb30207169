import { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import { NOTHING } from '@jazylym/domain/report/figures';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { expect, test } from 'vitest';
import { titlesCompared } from './compared-rows.ts';

const reportOf = (titles: Record<string, [name: string, sets: number]>): AcceptanceReport => ({
  total: NOTHING,
  byPublication: Object.entries(titles).map(([index, [name, sets]]) => ({
    publicationIndex: PublicationIndex.parse(index),
    title: { kk: name, ru: name, en: name },
    figures: { ...NOTHING, sets },
  })),
  byBranch: [],
  byFacility: [],
  byDay: [],
  leftOut: [],
  asOf: '2026-11-22T10:00:00.000Z',
  unfolded: { documents: 0, oldestSeconds: null },
});

test('a title that only one campaign has is compared too, under its newer name', () => {
  const compared = titlesCompared(
    reportOf({ 11111: ['Жаңа аты', 5], 22222: ['Жаңа', 3] }),
    reportOf({ 11111: ['Ескі аты', 4], 33333: ['Кеткен', 2] }),
  );
  expect(compared.map(({ title, before, now }) => [title.kk, before, now])).toEqual([
    ['Жаңа аты', 4, 5],
    ['Жаңа', 0, 3],
    ['Кеткен', 2, 0],
  ]);
});
