import type { CalendarDate } from '../calendar/calendar.ts';
import { monthOf } from '../calendar/month.ts';
import type { Catalogue } from './catalogue.ts';

/** A published version of a year's catalogue, without what is in it. */
export type CatalogueVersion = Omit<Catalogue, 'entries'>;

/**
 * Which of the published versions are current on a day, the years ascending: of each subscription year the newest, as long as it
 * prices a start month that can still be open then, which lies after the day's own month. The newest year's is current in any
 * case, so that what it no longer has is told by its own deadlines.
 */
export function currentOf<Version extends CatalogueVersion>(
  versions: readonly Version[],
  day: CalendarDate,
): Version[] {
  const newest = new Map(
    versions.toSorted((one, other) => one.version - other.version).map((version) => [version.year, version] as const),
  );
  const years = [...newest.values()].sort((one, other) => one.year - other.year);
  return years.filter((one, place) => one.lastStartMonth > monthOf(day) || place === years.length - 1);
}

/** Of the versions those that were published by the end of a day: what a card goes by whose money was taken then. */
export const publishedBy = <Version extends CatalogueVersion>(versions: readonly Version[], day: CalendarDate) =>
  versions.filter(({ publishedOn }) => publishedOn <= day);
