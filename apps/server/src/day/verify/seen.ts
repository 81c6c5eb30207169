import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayState } from '@jazylym/domain/day/day';
import { type Fault, fault } from './fault.ts';
import { EMPTY_JOURNAL, type JournalHead, readEntry, versionOf } from './journal.ts';
import type { StoredEntry } from './journal-store.ts';

/** How a day stands by the journal; `closedAt` as entries write it. */
export type DaySeen = { state: DayState; closedAt: string | null; closedBy: string | null };

/** What was read of a facility's journal so far: no more than its days. */
export type Seen = {
  last: JournalHead;
  since: string | null;
  days: Map<CalendarDate, DaySeen>;
  /** The earliest day with an entry of version 3: protocols are kept from it on. Null before there is one. */
  kept: CalendarDate | null;
  /** The last number of each year and series, `2026 0`. */
  numbers: Map<string, number>;
  lastNumber: { year: number; sequence: number };
  lastProtocol: { year: number; sequence: number };
  /** The seal of the last certified day. */
  lastSeal: Buffer | null;
  seals: number;
};

export const nothingSeen = (): Seen => ({
  last: EMPTY_JOURNAL,
  since: null,
  days: new Map(),
  kept: null,
  numbers: new Map(),
  lastNumber: { year: 0, sequence: 0 },
  lastProtocol: { year: 0, sequence: 0 },
  lastSeal: null,
  seals: 0,
});

/**
 * Goes on by an entry that fits its document: whether its number is the next one and its day was not certified before; remembers
 * where its day stands. Numbers of abonements and protocols have no gap through a year.
 */
export function goOn(seen: Seen, entry: StoredEntry): Fault | null {
  const { sequence, businessDate: day } = entry;
  const said = readEntry(entry.entry);
  const stands = seen.days.get(day) ?? { state: 'open', closedAt: null, closedBy: null };
  if (stands.state === 'certified') return fault('day', 'late', { sequence, day });
  seen.since ??= entry.recordedAt;
  seen.last = entry;
  if (versionOf(entry.entry) >= 3 && (seen.kept === null || day < seen.kept)) seen.kept = day;
  // Erasing somebody opens no day: one that holds nothing else need not be there.
  if (entry.kind !== 'person.erased') seen.days.set(day, turned(stands, entry, said.operator ?? null));
  if (entry.kind === 'abonement.accepted') return numbered(seen, entry, said.number ?? '');
  if (entry.kind === 'day.certified') return protocolNumbered(seen, entry, said.protocol ?? '');
  return null;
}

function numbered(seen: Seen, { sequence, businessDate: day }: StoredEntry, said: string): Fault | null {
  const [year = 0, series, number = 0] = said.split(' ').map(Number);
  const key = `${year} ${series}`;
  if (number !== (seen.numbers.get(key) ?? 0) + 1) return fault('abonement', 'gap', { sequence, day });
  seen.numbers.set(key, number);
  if (series === 0) seen.lastNumber = { year, sequence: number };
  return null;
}

function protocolNumbered(seen: Seen, { sequence, businessDate: day }: StoredEntry, said: string): Fault | null {
  const [year = 0, number = 0] = said.split(' ').map(Number);
  const next = year === seen.lastProtocol.year ? seen.lastProtocol.sequence + 1 : 1;
  if (number !== next) return fault('protocol', 'gap', { sequence, day });
  seen.lastProtocol = { year, sequence: number };
  return null;
}

function turned(stands: DaySeen, { kind, recordedAt }: StoredEntry, operator: string | null): DaySeen {
  switch (kind) {
    case 'day.closed':
      return { state: 'counting', closedAt: recordedAt, closedBy: operator };
    case 'day.takenBack':
      return { state: 'open', closedAt: null, closedBy: null };
    case 'day.certified':
      return { ...stands, state: 'certified' };
    default:
      return stands;
  }
}
