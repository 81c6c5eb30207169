import { formatNumber } from '@jazylym/domain/abonement/number';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Transaction } from '../head-store.ts';
import { type Fault, fault } from './fault.ts';
import { isTheEnd } from './journal.ts';
import { headOf, type StoredHead } from './journal-store.ts';
import { type StoredDay, storedDays, strayRow } from './rest-store.ts';
import type { DaySeen, Seen } from './seen.ts';
import type { Verifying } from './verify-facility.ts';

/** What does not fit once all of a journal was read: its end, the head, the days, rows that no entry speaks of, papers without a protocol. */
export async function restFault(client: Transaction, { facility, papers, seen }: Verifying): Promise<Fault | null> {
  return (
    headFault(await headOf(client, facility.id), seen) ??
    daysFault(await storedDays(client, facility.id), seen) ??
    (await strayFault(client, facility)) ??
    paperFault(papers, seen)
  );
}

function headFault(head: StoredHead | null, { last, lastNumber, lastProtocol }: Seen): Fault | null {
  if (head === null) return last.sequence === 0 ? null : fault('head', 'missing');
  if (!isTheEnd(last, head)) return fault('journal', 'notTheEnd', { sequence: last.sequence });
  const isNumbered =
    head.lastSequence === lastNumber.sequence && (lastNumber.year === head.numberYear || lastNumber.year === 0);
  if (!isNumbered) return fault('head', 'altered', { field: 'last_sequence' });
  const { year, sequence } = lastProtocol;
  const isCounted = head.lastProtocol === sequence && head.protocolYear === year;
  return isCounted ? null : fault('head', 'altered', { field: 'last_protocol' });
}

const UNTURNED: DaySeen = { state: 'open', closedAt: null, closedBy: null };

/**
 * Days before protocols were kept were shut as they were (migration 0011), without an entry of that; but each has entries of what was
 * accepted. A day without any is none, and one that stands there was put there.
 */
const isOlder = ({ businessDate, state, closedAt, closedBy }: StoredDay, { kept, days }: Seen): boolean =>
  (kept === null || businessDate < kept) &&
  state === 'certified' &&
  closedAt === null &&
  closedBy === null &&
  days.has(businessDate) &&
  days.get(businessDate)?.state !== 'certified';

function daysFault(stored: readonly StoredDay[], all: Seen): Fault | null {
  const { days } = all;
  for (const one of stored) {
    if (isOlder(one, all)) continue;
    const { businessDate: day, ...is } = one;
    const seen = days.get(day) ?? UNTURNED;
    const field = (['state', 'closedAt', 'closedBy'] as const).find((name) => is[name] !== seen[name]);
    if (field !== undefined) return fault('day', 'altered', { day, field });
  }
  const known = new Set(stored.map(({ businessDate }) => businessDate));
  const missing = [...days.keys()].sort().find((day) => !known.has(day));
  return missing === undefined ? null : fault('day', 'missing', { day: missing });
}

/** The first row of a facility that no entry speaks of; null where there is none. */
export async function strayFault(client: Transaction, { id, code }: Verifying['facility']): Promise<Fault | null> {
  const stray = await strayRow(client, id);
  if (stray === null) return null;
  const { what, why, day, year, series, place } = stray;
  const isNumbered = year !== null && series !== null && place !== null;
  const number = isNumbered ? printed({ facilityCode: code, year, series, sequence: place }) : null;
  return fault(what, why, { day, number, field: number === null ? stray.id : null });
}

/** A number that nobody gave may be none that could be printed. */
function printed(parts: Parameters<typeof formatNumber>[0]): string | null {
  try {
    return formatNumber(parts);
  } catch {
    return null;
  }
}

/** A printed seal of a day that is not certified here: the journal was cut off before it. */
function paperFault(papers: ReadonlyMap<CalendarDate, string>, { days }: Seen): Fault | null {
  const day = [...papers.keys()].sort().find((one) => days.get(one)?.state !== 'certified');
  return day === undefined ? null : fault('seal', 'missing', { day });
}
