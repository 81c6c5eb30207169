import type { ReportReach } from '@jazylym/domain/access/can';
import type { Freshness } from '@jazylym/domain/report/freshness';
import type { Services } from '../context.ts';
import type { Reader, Reports } from './reading-store.ts';
import { selectionOf } from './selection.ts';
import { unfoldedOf } from './store.ts';

const EVERYTHING = { branchCodes: [], publicationIndexes: [] };

/** How far the figures of a reach lag, read where they are read. */
export async function freshness(
  { reports, known }: { reports: Reader & Pick<Reports, 'replica'> } & Pick<Services, 'known'>,
  reach: ReportReach,
): Promise<Freshness> {
  const selection = selectionOf(EVERYTHING, reach, known);
  const unfolded = await reports.read((client) => unfoldedOf(client, selection));
  return { unfolded, replica: reports.replica()?.lag ?? null };
}
