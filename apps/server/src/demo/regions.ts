import type { Branch } from '@jazylym/domain/organisation/organisation';
import { cell, readRows } from './table.ts';

/** A region as the demonstration knows it: the branch, where its facilities are listed, and what its postal codes begin with. */
export interface Region {
  branch: Branch;
  /** The file in `regions/` that lists its cities, rayons and villages. */
  file: string;
  /** The letter that its newer postal codes begin with; neighbours that were one oblast until 2022 share one. */
  letter: string;
  /** Inhabitants, in thousands, rounded. */
  thousands: number;
  /** How many of a hundred subscribers speak Russian with the operator. */
  russian: number;
}

/**
 * The 17 oblasts and 3 cities of republican rank. A branch's code is the region's own in the state classifier (KATO); its
 * tile is its place, from 1, on a map of six columns and five rows that a reader of Kazakhstan's map recognises.
 */
export const readRegions = (): Region[] => readRows('regions.tsv').slice(1).map(regionOf);

const regionOf = (row: string[]): Region => ({
  branch: {
    code: cell(row, 0),
    names: { kk: cell(row, 2), ru: cell(row, 3), en: cell(row, 4) },
    tile: { column: Number(cell(row, 5)), row: Number(cell(row, 6)) },
  },
  file: `regions/${cell(row, 1)}.tsv`,
  letter: cell(row, 7),
  thousands: Number(cell(row, 8)),
  russian: Number(cell(row, 9)),
});
