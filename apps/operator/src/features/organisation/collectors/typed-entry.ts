import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { readDate } from '@jazylym/domain/calendar/read';
import { CollectorDraft } from '@jazylym/domain/organisation/collector';

/** An entry of the register as it is typed. */
export type TypedEntry = {
  channel: CollectorDraft['channel'];
  number: string;
  name: string;
  round: string;
  activeFrom: string;
  activeTo: string;
};
export type EntryField = keyof TypedEntry;

export type ReadEntry = { ok: true; draft: CollectorDraft } | { ok: false; wrong: EntryField[] };

/** A date as a person here writes it: 10.11.2026. */
const typedDate = (date: CalendarDate): string => date.split('-').toReversed().join('.');

/** What is stored as it would be typed. */
export const typedOf = ({ channel, number, name, round, activeFrom, activeTo }: CollectorDraft): TypedEntry => ({
  ...{ channel, number: String(number), name, round },
  ...{ activeFrom: typedDate(activeFrom), activeTo: activeTo === null ? '' : typedDate(activeTo) },
});

/** A new entry: a postman from today on, with the number after the last. */
export const newEntry = (numbers: readonly number[], today: CalendarDate): TypedEntry => ({
  ...{ channel: 'postman', number: String(Math.max(0, ...numbers) + 1), name: '', round: '' },
  ...{ activeFrom: typedDate(today), activeTo: '' },
});

/** Reads an entry by the server's own schema, or says which fields cannot be read, in their order on the form. */
export function readEntry(typed: TypedEntry, today: CalendarDate): ReadEntry {
  const read = CollectorDraft.safeParse({
    ...typed,
    number: /^\d+$/.test(typed.number.trim()) ? Number(typed.number) : null,
    activeFrom: readDate(typed.activeFrom, today),
    activeTo: typed.activeTo.trim() === '' ? null : (readDate(typed.activeTo, today) ?? ''),
  });
  if (read.success) return { ok: true, draft: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return { ok: false, wrong: FIELDS.filter((field) => wrong.has(field)) };
}

const FIELDS: readonly EntryField[] = ['channel', 'number', 'name', 'round', 'activeFrom', 'activeTo'];
