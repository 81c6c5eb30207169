import type { ReportReach } from '@jazylym/domain/access/can';
import { entryNow } from '@jazylym/domain/catalogue/start-month';
import { copiesByRayon, nextDeadline, type TitleQuery, type TitleReport } from '@jazylym/domain/report/title';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { problem } from '../trpc.ts';
import { deliveryReport } from './delivery.ts';
import { rayonOf } from './rayon.ts';
import type { Reader } from './reading-store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known' | 'published'>;

/**
 * What is known of a title, and its copies by delivery month, as far as a reach goes. Throws `notFound` for a title that nobody has, and alike for
 * one whose figures the asker may not read.
 */
export async function titleReport(
  services: Reporting,
  { publicationIndex, year, branchCodes }: TitleQuery,
  reach: ReportReach,
): Promise<TitleReport> {
  const { known, published, clock } = services;
  const publication = known.publications().get(publicationIndex);
  if (publication === undefined || !reaches(reach, publication.publisherId)) throw problem('NOT_FOUND', 'notFound');
  const asked = { year, branchCodes, publicationIndexes: [publicationIndex] };
  const { total, byBranch, byFacility, asOf } = await deliveryReport(services, asked, reach);
  const facts = { ...published.current(), today: todayOf(clock()) };
  const entry = entryNow(publicationIndex, facts);
  const { title, kind, publisherName } = publication;
  return {
    publicationIndex,
    title,
    kind,
    publisherName,
    conditions: entry
      ? {
          distributionSystem: entry.distributionSystem,
          issuesPerYear: entry.issuesPerYear,
          minimumMonths: entry.minimumMonths,
          maximumMonths: entry.maximumMonths,
        }
      : null,
    deadline: nextDeadline(publicationIndex, facts),
    total,
    byBranch,
    byFacility,
    byRayon: copiesByRayon(byFacility.map(({ code, months }) => ({ rayon: rayonOf(code, known), months }))),
    asOf,
  };
}

const reaches = ({ publisherIds }: ReportReach, publisherId: number): boolean =>
  publisherIds === 'all' || publisherIds.includes(publisherId);
