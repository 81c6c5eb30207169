import { NOTHING } from '@jazylym/domain/report/figures';
import type { AcceptanceReport, Figures } from '@jazylym/domain/report/report';
import { expect, test } from 'vitest';
import { publicationRows, type Row, topOf } from './rows.ts';

const figures = (sets: number, amount = sets): Figures => ({
  ...NOTHING,
  sets,
  abonements: sets,
  amount,
  cash: amount,
});
const title = (name: string) => ({ kk: name, ru: name, en: name });
const report: AcceptanceReport = {
  total: figures(6),
  byPublication: [
    { publicationIndex: '11111', title: title('Өнер'), figures: figures(1, 900) },
    { publicationIndex: '22222', title: title('Айқын'), figures: figures(4, 100) },
    { publicationIndex: '33333', title: title('Ана тілі'), figures: figures(1, 50) },
  ],
  byFacility: [],
  byBranch: [],
  byDay: [],
  leftOut: [],
  asOf: '2026-11-22T10:00:00.000Z',
  unfolded: { documents: 0, oldestSeconds: null },
};

test('the largest by the chosen measure comes first, equals by the Kazakh alphabet', () => {
  const names = (measure: 'sets' | 'amount') => publicationRows(report, measure, 'kk').map(({ name }) => name);
  expect(names('sets')).toEqual(['Айқын', 'Ана тілі', 'Өнер']);
  expect(names('amount')).toEqual(['Өнер', 'Айқын', 'Ана тілі']);
});

test('the rest adds up with the top to the whole, and is never one row alone', () => {
  const rows: Row[] = [9, 7, 5, 3, 1].map((value) => ({
    code: `${value}`,
    name: `${value}`,
    value,
    figures: figures(value),
  }));
  expect(topOf(rows, 2)).toEqual({ top: rows.slice(0, 2), rest: { count: 3, value: 9 } });
  expect(topOf(rows, 4)).toEqual({ top: rows, rest: null });
  expect(topOf(rows, 10).top).toHaveLength(5);
});
