import { DistributionSystem, PublicationKind, type Territory } from '@jazylym/domain/catalogue/catalogue';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { cell, readRows } from './table.ts';

/** A title as `titles.tsv` has it: a real one with an invented index and price, but for 75384, whose totals are real. */
export interface Title {
  index: string;
  kind: PublicationKind;
  names: Names;
  publisher: string;
  distributionSystem: DistributionSystem;
  territory: Territory;
  pages: number;
  issuesPerYear: number;
  /** Months without an issue, 1 … 12. */
  skipped: number[];
  /** Months of the terms on offer. */
  terms: number[];
  /** What one issue of a magazine or one month of a newspaper costs, by part. */
  unit: { publisher: Tiyn; city: Tiyn; rayon: Tiyn };
  /** How often it is subscribed to, beside the others. */
  weight: number;
}

/** All titles of the demonstration in the catalogue's order. */
export const readTitles = (): Title[] => readRows('titles.tsv').slice(1).map(titleOf);

const titleOf = (row: string[]): Title => ({
  index: cell(row, 0),
  kind: PublicationKind.parse(cell(row, 1)),
  names: { kk: cell(row, 2), ru: cell(row, 3), en: cell(row, 4) },
  publisher: cell(row, 5),
  distributionSystem: DistributionSystem.parse(cell(row, 6)),
  territory: cell(row, 7) === '*' ? 'republic' : cell(row, 7).split(','),
  pages: Number(cell(row, 8)),
  issuesPerYear: Number(cell(row, 9)),
  skipped: numbers(cell(row, 10)),
  terms: numbers(cell(row, 11)),
  unit: { publisher: tenge(cell(row, 12)), city: tenge(cell(row, 13)), rayon: tenge(cell(row, 14)) },
  weight: Number(cell(row, 15)),
});

const numbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));

/** `89.10` tenge, in tiyn: by its digits, never as a fraction. */
const tenge = (text: string): Tiyn => {
  const [whole = '', hundredths = ''] = text.split('.');
  return tiyn(Number(whole + hundredths.padEnd(2, '0')));
};
