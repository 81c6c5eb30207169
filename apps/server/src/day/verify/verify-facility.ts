import { formatNumber } from '@jazylym/domain/abonement/number';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Transaction } from '../head-store.ts';
import type { PublicKeys } from '../seal-keys.ts';
import { type AcceptedDocument, withPerson } from './accepted-store.ts';
import { entryFault } from './check-entry.ts';
import { protocolFault } from './check-protocol.ts';
import { restFault } from './check-rest.ts';
import { documentsOf, hasDocument, type StoredDocument } from './document-store.ts';
import type { Fault } from './fault.ts';
import { brokenLink, readEntry } from './journal.ts';
import { journalOf, type NamedFacility, type StoredEntry } from './journal-store.ts';
import { goOn, nothingSeen, type Seen } from './seen.ts';

/** A facility that is being verified: `papers` are printed seals by their days, `seen` what was read of it so far. */
export type Verifying = {
  keys: PublicKeys;
  facility: NamedFacility;
  papers: ReadonlyMap<CalendarDate, string>;
  seen: Seen;
};

/** How the work goes on: `rest` is waited for after so many entries, so that clerks are served in between. */
export type Pace = { rest(entries: number): Promise<void> };

/** How many entries, with their documents, are held at once. */
const AT_ONCE = 500;

/**
 * Verifies all of a facility in the order of its journal, in the caller's transaction, which must see one moment; answers the first that does
 * not fit, null where all fits, and what was seen.
 */
export async function verifyFacility(
  client: Transaction,
  asked: Omit<Verifying, 'seen'>,
  pace: Pace,
): Promise<{ fault: Fault | null; seen: Seen }> {
  const verifying = { ...asked, seen: nothingSeen() };
  const { seen } = verifying;
  for await (const entries of journalOf(client, asked.facility.id, AT_ONCE)) {
    const fault = await faultAmong(client, verifying, entries);
    if (fault !== null) return { fault, seen };
    await pace.rest(entries.length);
  }
  return { fault: await restFault(client, verifying), seen };
}

async function faultAmong(
  client: Transaction,
  verifying: Verifying,
  entries: readonly StoredEntry[],
): Promise<Fault | null> {
  const documents = await documentsAmong(client, verifying, entries);
  for (const entry of entries) {
    const fault =
      linkFault(verifying.seen, entry) ??
      entryFault(verifying.facility.id, entry, documents.get(`${entry.kind} ${entry.documentId}`)) ??
      goOn(verifying.seen, entry) ??
      (entry.kind === 'day.certified' ? await protocolFault(client, verifying, entry) : null);
    if (fault !== null) return { ...fault, number: fault.number ?? numberOf(verifying, entry) };
  }
  return null;
}

function linkFault({ last }: Seen, entry: StoredEntry): Fault | null {
  const why = brokenLink(last, entry);
  if (why === null) return null;
  const day = why === 'missing' ? null : entry.businessDate;
  return { what: 'journal', why, sequence: last.sequence + 1, number: null, day, field: null };
}

/** The documents that entries speak of, by kind and id. */
async function documentsAmong(
  client: Transaction,
  { facility }: Verifying,
  entries: readonly StoredEntry[],
): Promise<Map<string, StoredDocument>> {
  const found = new Map<string, StoredDocument>();
  for (const [kind, ofKind] of Map.groupBy(entries, (entry) => entry.kind)) {
    if (!hasDocument(kind)) continue;
    const ids = ofKind.map(({ documentId }) => documentId);
    const documents = await documentsOf<AcceptedDocument>(client, { facilityId: facility.id, kind, ids });
    for (const [id, document] of documents)
      found.set(`${kind} ${id}`, kind === 'abonement.accepted' ? withPerson(document) : document);
  }
  return found;
}

/** The printed number of the abonement that an entry accepted; null of any other entry, and of one that says none. */
function numberOf({ facility }: Verifying, { kind, entry }: StoredEntry): string | null {
  if (kind !== 'abonement.accepted') return null;
  try {
    const [year = 0, series = 0, sequence = 0] = (readEntry(entry).number ?? '').split(' ').map(Number);
    return formatNumber({ facilityCode: facility.code, year, series, sequence });
  } catch {
    return null;
  }
}
