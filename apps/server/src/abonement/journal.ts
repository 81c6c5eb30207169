import { hash } from 'node:crypto';

/** An entry as it is stored; `sequence` counts from 1 in each facility. */
export type JournalEntry = { sequence: number; entry: Buffer; hash: Buffer };

/** Where a journal ends: what the facility's head row says. */
export type JournalHead = { sequence: number; hash: Buffer };

/** Before the first entry. */
const EMPTY_JOURNAL: JournalHead = { sequence: 0, hash: Buffer.alloc(32) };

/** Each entry's hash is SHA-256(previous hash ‖ entry). */
const chained = (previous: Buffer, entry: Buffer): Buffer => hash('sha256', Buffer.concat([previous, entry]), 'buffer');

export type Verdict = { ok: true } | { ok: false; sequence: number; why: 'missing' | 'altered' | 'notTheEnd' };

/**
 * Whether a facility's entries, in order, are a whole unaltered chain that ends where its head says; otherwise the first
 * place that is wrong. Whoever can rewrite entries, hashes and head alike is found only by a seal kept elsewhere.
 */
export function verifyJournal(entries: readonly JournalEntry[], head: JournalHead): Verdict {
  let last = EMPTY_JOURNAL;
  for (const { sequence, entry, hash: stated } of entries) {
    if (sequence !== last.sequence + 1) return { ok: false, sequence: last.sequence + 1, why: 'missing' };
    if (!chained(last.hash, entry).equals(stated)) return { ok: false, sequence, why: 'altered' };
    last = { sequence, hash: stated };
  }
  const isEnd = last.sequence === head.sequence && last.hash.equals(head.hash);
  return isEnd ? { ok: true } : { ok: false, sequence: last.sequence, why: 'notTheEnd' };
}

/** What an entry of version 1 or 2 says, by name: one `name value` a line. Throws RangeError for another version. */
export function readEntry(entry: Buffer): Record<string, string> {
  const [version, ...lines] = entry.toString('utf8').trimEnd().split('\n');
  if (version !== 'jazylym journal 1' && version !== 'jazylym journal 2')
    throw new RangeError(`no journal entry of a known version: ${version}`);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
