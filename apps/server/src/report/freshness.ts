import type { ReportReach } from '@jazylym/domain/access/can';
import type { Freshness } from '@jazylym/domain/report/freshness';
import type { Services } from '../context.ts';
import { unfolded } from './freshness-store.ts';
import type { Reader, Reports } from './reading-store.ts';
import { selectionOf } from './selection.ts';

const EVERYTHING = { branchCodes: [], publicationIndexes: [] };

/** How far the figures of a reach lag, read where they are read. */
export async function freshness(
  { reports, known }: { reports: Reader & Pick<Reports, 'replica'> } & Pick<Services, 'known'>,
  reach: ReportReach,
): Promise<Freshness> {
  const selection = selectionOf(EVERYTHING, reach, known);
  const waiting = await reports.read((client) => unfolded(client, selection));
  const lagSeconds = reports.replica()?.lagSeconds ?? null;
  return { ...waiting, replica: lagSeconds === null ? null : { lagSeconds } };
}
