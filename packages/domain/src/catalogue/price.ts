import type { Price } from '../abonement/abonement.ts';
import { type Rounding, roundToTenge } from '../money/round.ts';
import { addTiyn, subtractTiyn, type Tiyn, timesTiyn } from '../money/tiyn.ts';
import type { Zone } from '../organisation/organisation.ts';
import type { Catalogue, CatalogueEntry, CatalogueRow } from './catalogue.ts';

/** The published row for a term of `months` in a zone; undefined where none is published, which means: not on offer (S11). */
export const rowOf = (entry: CatalogueEntry, months: number, zone: Zone): CatalogueRow | undefined =>
  entry.rows.find((row) => row.months === months && row.zone === zone);

/** What one set costs by this row, in tiyn: the publisher's part and the delivery part (S4). */
export const totalOf = (row: CatalogueRow): Tiyn => addTiyn(row.publisher, row.delivery);

/** The price of `sets` sets by a published row: row × sets, part by part, with the catalogue that it was read from (S9). */
export function priceOf(catalogue: Catalogue, entry: CatalogueEntry, row: CatalogueRow, sets: number): Price {
  const publisher = timesTiyn(row.publisher, sets);
  const delivery = timesTiyn(row.delivery, sets);
  return {
    catalogueId: catalogue.id,
    catalogueYear: catalogue.year,
    catalogueVersion: catalogue.version,
    publicationIndex: entry.publicationIndex,
    row,
    sets,
    publisher,
    delivery,
    total: addTiyn(publisher, delivery),
  };
}

/** What a row is generated from: each side's price of one unit in tiyn, and how many units (issues or months) the term has. */
export type UnitPrice = {
  months: number;
  zone: Zone;
  unitPublisher: Tiyn;
  unitDelivery: Tiyn;
  units: number;
  rounding: Rounding;
};

/**
 * The row that a unit price makes. Rounded once, on the total, to whole tenge (S11: 629.10 × 2 = 1258 while 2 × 629 would be
 * the same, but 629.10 × 6 = 3775 and 2 × 1887 = 3774). The publisher's part is rounded by itself and the odd tenge belongs to
 * the delivery part, so that the parts always add up to the row.
 */
export function rowFromUnit({ months, zone, unitPublisher, unitDelivery, units, rounding }: UnitPrice): CatalogueRow {
  const total = roundToTenge(timesTiyn(addTiyn(unitPublisher, unitDelivery), units), rounding);
  const publisher = roundToTenge(timesTiyn(unitPublisher, units), rounding);
  return { months, zone, publisher, delivery: subtractTiyn(total, publisher) };
}
