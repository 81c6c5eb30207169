import * as z from 'zod';
import { Instant } from '../calendar/instant.ts';
import { addCopies, DeliveryReport, type MonthCopies } from './delivery.ts';
import { NextDeadline, RayonCopies } from './title.ts';

/**
 * The most rows of the rollup that a report by place may read. The page of an office reads at most 12 000 of these, 1 200 by title (a hundred
 * titles, twelve months each), about 1 500 to compare fifty titles with the last campaign, and 20 forecasts of about 150: under 20 000.
 */
const MOST_PLACE_ROWS = 12_000;

/** Whether so many titles can be told by so many places: each has at most one row a month. */
export const fitsByPlace = (titles: number, places: number): boolean => titles * places * 12 <= MOST_PLACE_ROWS;

/** The copies of an editorial office's titles in a year, by delivery month and delivering branch, and when each title is accepted next. */
export const OfficeReport = z.object({
  /** All the titles that were asked for, those without copies too. */
  titles: z.array(DeliveryReport.shape.byPublication.element.extend({ deadline: NextDeadline.nullable() })),
  total: DeliveryReport.shape.total,
  /** Null where there are too many titles to tell it. */
  byBranch: DeliveryReport.shape.byBranch.nullable(),
  /** Of the only branch that was asked for, else none; null where there are too many titles and facilities to tell it. */
  byRayon: z.array(RayonCopies).nullable(),
  asOf: Instant,
});
export type OfficeReport = z.infer<typeof OfficeReport>;

/** The months of several titles or places added up, at least one of them. */
export const addedUp = (all: readonly (readonly MonthCopies[])[]): MonthCopies[] =>
  all
    .slice(1)
    .reduce<MonthCopies[]>(
      (sum, months) => sum.map((one, place) => addCopies(one, months[place])),
      [...(all[0] ?? [])],
    );
