import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Finding, Verified } from '@jazylym/domain/day/finding';
import type { Services } from '../../context.ts';
import { readingOneMoment } from '../../snapshot-store.ts';
import type { PublicKeys } from '../seal-keys.ts';
import { facilitiesToVerify } from './journal-store.ts';
import { type PaperSeal, papersByFacility } from './paper-seals.ts';
import { verifyFacility } from './verify-facility.ts';

/** What is to be verified: all facilities, or the one of a code. `papers` are seals out of printed protocols, kept outside. */
export type VerifyAsked = { facilityCode: string | null; papers: readonly PaperSeal[] };

/** How far it is: facilities and entries done and to be done; the heads say how many there are. */
export type VerifyProgress = { facilities: number; ofFacilities: number; entries: number; ofEntries: number };

/** How it goes on: `rest` is waited for after some hundred entries and throws where it is to be broken off. */
export type VerifyPace = { rest(): Promise<void>; progress(now: VerifyProgress): void };

/** What was verified, and of each facility that has one the first record that does not fit. */
export type Verification = { verified: Verified; findings: Finding[] };

/**
 * Verifies journals, rows, numbers, sums, protocols and seals, one facility after the other, each as it was at one moment, reading only.
 * Of a facility in which something does not fit the first such record is told, and the next one is turned to.
 */
export async function verify(
  { pool, keys }: { pool: Services['db']['pool']; keys: PublicKeys },
  { facilityCode, papers }: VerifyAsked,
  pace: VerifyPace,
): Promise<Verification> {
  const facilities = await readingOneMoment(pool, (client) => facilitiesToVerify(client, facilityCode));
  const sealed = papersByFacility(papers);
  const verified: Verified = { facilities: 0, entries: 0, days: 0, seals: 0, since: null };
  const findings = strangePapers(papers, new Set(facilities.map(({ code }) => code)), facilityCode);
  const ofEntries = facilities.reduce((sum, { entries }) => sum + entries, 0);
  const tell = (entries: number) =>
    pace.progress({ facilities: verified.facilities, ofFacilities: facilities.length, entries, ofEntries });
  tell(0);
  for (const facility of facilities) {
    let read = verified.entries;
    const rest = async (entries: number) => {
      read += entries;
      tell(read);
      await pace.rest();
    };
    const asked = { keys, facility, papers: sealed.get(facility.code) ?? new Map<CalendarDate, string>() };
    const { fault, seen } = await readingOneMoment(pool, (client) => verifyFacility(client, asked, { rest }));
    if (fault !== null) findings.push({ facilityCode: facility.code, ...fault });
    verified.facilities += 1;
    verified.entries += seen.last.sequence;
    verified.days += seen.days.size;
    verified.seals += seen.seals;
    if (seen.since !== null && (verified.since === null || seen.since < verified.since)) verified.since = seen.since;
    tell(verified.entries);
  }
  return { verified, findings };
}

/** Papers of facilities that there are not, unless only one facility is asked for. */
function strangePapers(
  papers: readonly PaperSeal[],
  known: ReadonlySet<string>,
  facilityCode: string | null,
): Finding[] {
  if (facilityCode !== null) return [];
  const strange = [...new Set(papers.map((paper) => paper.facilityCode))].filter((code) => !known.has(code));
  return strange.map((code) => ({
    ...{ facilityCode: code, what: 'facility' as const, why: 'missing' as const },
    ...{ sequence: null, number: null, day: null, field: null },
  }));
}
