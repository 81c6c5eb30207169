import { hash } from 'node:crypto';

/** An entry as it is stored; `sequence` counts from 1 in each facility. */
export type JournalEntry = { sequence: number; entry: Buffer; hash: Buffer };

/** Where a journal ends: what the facility's head row says. */
export type JournalHead = { sequence: number; hash: Buffer };

/** Before the first entry. */
export const EMPTY_JOURNAL: JournalHead = { sequence: 0, hash: Buffer.alloc(32) };

/** Each entry's hash is SHA-256(previous hash ‖ entry). */
const chained = (previous: Buffer, entry: Buffer): Buffer => hash('sha256', Buffer.concat([previous, entry]), 'buffer');

/** Why an entry does not follow what came before it; null where it does. */
export function brokenLink(
  last: JournalHead,
  { sequence, entry, hash: stated }: JournalEntry,
): 'missing' | 'altered' | null {
  if (sequence !== last.sequence + 1) return 'missing';
  return chained(last.hash, entry).equals(stated) ? null : 'altered';
}

/** Whether a journal that was read to `last` ends where its head says. */
export const isTheEnd = (last: JournalHead, head: JournalHead): boolean =>
  last.sequence === head.sequence && last.hash.equals(head.hash);

export type Verdict = { ok: true } | { ok: false; sequence: number; why: 'missing' | 'altered' | 'notTheEnd' };

/**
 * Whether a facility's entries, in order, are a whole unaltered chain that ends where its head says; otherwise the first
 * place that is wrong. Whoever can rewrite entries, hashes and head alike is found only by a seal kept elsewhere.
 */
export function verifyJournal(entries: readonly JournalEntry[], head: JournalHead): Verdict {
  let last = EMPTY_JOURNAL;
  for (const one of entries) {
    const why = brokenLink(last, one);
    if (why !== null) return { ok: false, sequence: last.sequence + 1, why };
    last = one;
  }
  return isTheEnd(last, head) ? { ok: true } : { ok: false, sequence: last.sequence, why: 'notTheEnd' };
}

const VERSION = /^jazylym journal ([123])$/;

/** The form of an entry, by its first line. Throws RangeError for one that is not known. */
export function versionOf(entry: Buffer): number {
  const [first = ''] = entry.toString('utf8').split('\n', 1);
  const version = VERSION.exec(first)?.[1];
  if (version === undefined) throw new RangeError(`no journal entry of a known version: ${first.slice(0, 40)}`);
  return Number(version);
}

/** What an entry of version 1, 2 or 3 says, by name: one `name value` a line. Throws RangeError for another version. */
export function readEntry(entry: Buffer): Record<string, string> {
  versionOf(entry);
  const [, ...lines] = entry.toString('utf8').trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}

/** Who writes, what and when: the lines that every entry begins with. `recordedAt` in ISO 8601 with milliseconds, in UTC. */
export type EntryHeader = {
  kind: string;
  facilityId: number;
  sequence: number;
  documentId: string;
  businessDate: string;
  recordedAt: string;
};

/** The text of an entry as `append_journal` and `accept_abonements` of the migrations write it; `facts` are its own lines. */
export const entryText = (version: number, header: EntryHeader, facts: readonly string[]): string =>
  [
    `jazylym journal ${version}`,
    `kind ${header.kind}`,
    `facility ${header.facilityId}`,
    `sequence ${header.sequence}`,
    `document ${header.documentId}`,
    `business-date ${header.businessDate}`,
    `recorded-at ${header.recordedAt}`,
    ...facts,
    '',
  ].join('\n');
