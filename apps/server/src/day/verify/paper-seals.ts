import { CalendarDate } from '@jazylym/domain/calendar/calendar';

/** The seal of a printed protocol, in base64url as it is printed, kept where whoever owns the database does not reach. */
export type PaperSeal = { facilityCode: string; day: CalendarDate; seal: string };

const LINE = /^(\d{6})\s+(\S+)\s+([A-Za-z0-9_-]{86})$/;

/**
 * Reads a file of printed seals: a line `160012 2026-11-23 <seal>` each, empty ones and those that begin with # for people. Throws
 * RangeError that names the first line that is none, or gives a day a second seal: a paper that is not read would not be missed.
 */
export function readPaperSeals(text: string): PaperSeal[] {
  const papers = new Map<string, PaperSeal>();
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, facilityCode = '', date = '', seal = ''] = LINE.exec(line.trim()) ?? [];
    const day = CalendarDate.safeParse(date);
    if (facilityCode === '' || !day.success)
      throw new RangeError(
        `line ${place + 1} is no seal: a facility's code, a day and 86 characters, as 160012 2026-11-23 …`,
      );
    const key = `${facilityCode} ${date}`;
    if ((papers.get(key)?.seal ?? seal) !== seal)
      throw new RangeError(
        `line ${place + 1} gives ${key} another seal than a line before it: at most one of them is genuine`,
      );
    papers.set(key, { facilityCode, day: day.data, seal });
  }
  return [...papers.values()];
}

/** By facility, then by day. */
export function papersByFacility(papers: readonly PaperSeal[]): Map<string, Map<CalendarDate, string>> {
  const byFacility = Map.groupBy(papers, ({ facilityCode }) => facilityCode);
  return new Map([...byFacility].map(([code, own]) => [code, new Map(own.map(({ day, seal }) => [day, seal]))]));
}
