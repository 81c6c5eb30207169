import type { FindingSubject } from '@jazylym/domain/day/finding';
import { todayOf } from '../../clock.ts';
import type { StoredDocument } from './document-store.ts';
import { hasDocument } from './document-store.ts';
import { type Fault, fault } from './fault.ts';
import { entryText, versionOf } from './journal.ts';
import type { StoredEntry } from './journal-store.ts';

const SUBJECTS: Readonly<Record<string, FindingSubject>> = {
  'abonement.accepted': 'abonement',
  'abonement.reversed': 'reversal',
  'invoice.paid': 'payment',
  'batch.accepted': 'batch',
  'remittance.received': 'remittance',
  'blanks.issued': 'blanks',
  'blanks.ended': 'blanks',
  'day.closed': 'day',
  'day.takenBack': 'day',
  'day.certified': 'protocol',
  'person.erased': 'subscriber',
};

/** Lines of an entry that speak of another record than its own document. */
const OF_ANOTHER: Readonly<Record<string, FindingSubject>> = { personal: 'subscriber', payment: 'payment' };

/** The lines before an entry's own: the version and what `EntryHeader` has. */
const HEADER_LINES = 7;

const nameOf = (line: string): string => line.split(' ', 1)[0] ?? '';
const lineOf = (lines: readonly string[], name: string) => lines.find((line) => nameOf(line) === name);

/**
 * Whether an entry is of a form that is known, says what the columns beside it say, and fits its document in everything: the text is
 * written anew out of the stored document and compared. `document` is undefined where there is none.
 */
export function entryFault(facilityId: number, entry: StoredEntry, document: StoredDocument | undefined): Fault | null {
  const text = entry.entry.toString('utf8');
  const facts = text.split('\n').slice(HEADER_LINES, -1);
  const where = { sequence: entry.sequence, day: entry.businessDate };
  const subject = SUBJECTS[entry.kind];
  const version = knownVersion(entry.entry);
  if (version === null || subject === undefined) return fault('journal', 'unreadable', where);
  if (entryText(version, { ...entry, facilityId }, facts) !== text)
    return fault('journal', 'altered', {
      ...where,
      field: headerField(text, entryText(version, { ...entry, facilityId }, facts)),
    });
  if (!hasDocument(entry.kind)) {
    const isOperatorAlone = facts.length === 1 && nameOf(facts[0] ?? '') === 'operator';
    return isOperatorAlone ? null : fault('journal', 'unreadable', where);
  }
  if (document === undefined) return fault(subject, 'missing', where);
  if (document.wrong?.endsWith(' missing')) return besideFault(document.wrong, where);
  const field =
    headerDiffers(entry, document) ??
    factDiffers(facts, { ...document, lines: ofVersion(version, entry, document.lines) });
  if (field !== null) return fault(OF_ANOTHER[field] ?? subject, 'altered', { ...where, field });
  return document.wrong === null || isOlder(version, document.wrong) ? null : besideFault(document.wrong, where);
}

function knownVersion(entry: Buffer): number | null {
  try {
    return versionOf(entry);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function headerField(text: string, expected: string): string | null {
  const lines = text.split('\n');
  const different = expected.split('\n').find((line, place) => line !== lines[place]);
  return different === undefined ? null : nameOf(different);
}

function headerDiffers(entry: StoredEntry, { day, at, on }: StoredDocument): string | null {
  if (day !== null && day !== entry.businessDate) return 'business-date';
  if (at !== null && at !== entry.recordedAt) return 'recorded-at';
  return on === undefined || on === todayOf(new Date(entry.recordedAt)) ? null : 'on';
}

/** Earlier versions left out what went without saying then: each abonement was its own acceptance, each reversal of its own day. */
function ofVersion(
  version: number,
  { kind, documentId, businessDate }: StoredEntry,
  lines: readonly string[],
): string[] {
  const implied =
    version === 1
      ? `acceptance ${documentId}`
      : version === 2 && kind === 'abonement.reversed'
        ? `abonement-date ${businessDate}`
        : null;
  return lines.filter((line) => line !== implied);
}

/** The first line that is not as the document has it, by its name. */
function factDiffers(facts: readonly string[], { lines, untold }: StoredDocument): string | null {
  const told = (all: readonly string[]) => all.filter((line) => !untold.includes(nameOf(line)));
  const [said, stored] = [told(facts), told(lines)];
  const place = said.findIndex((line, at) => line !== stored[at]);
  if (place === -1) return said.length === stored.length ? null : nameOf(stored[said.length] ?? '');
  const name = nameOf(said[place] ?? '');
  // A line too much is blamed itself, not the one that it stands in the way of.
  return lineOf(stored, name) === said[place] ? nameOf(stored[place] ?? '') : name;
}

/** Who recorded a payment was not kept when entries of version 1 were written. */
const isOlder = (version: number, wrong: string): boolean => version === 1 && wrong === 'payment operator_id';

function besideFault(wrong: string, where: Partial<Fault>): Fault {
  const [subject, field = ''] = wrong.split(' ');
  const what = subject as FindingSubject;
  return field === 'missing' ? fault(what, 'missing', where) : fault(what, 'altered', { ...where, field });
}
