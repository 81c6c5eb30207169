import type { CalendarDate } from '@jazylym/domain/calendar/calendar';

type DayFile = 'protocol.pdf' | 'protocol.xlsx' | 'protocol.csv' | 'sorting.pdf' | 'cards.pdf';

/** Where the server has a paper or a file of a day: in which language, or which part of the cards, where it matters. */
export function dayFile(
  { facilityId, businessDate }: { facilityId: number; businessDate: CalendarDate },
  file: DayFile,
  wishes: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(wishes).toString();
  return `/documents/day/${facilityId}/${businessDate}/${file}${query === '' ? '' : `?${query}`}`;
}
