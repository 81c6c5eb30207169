import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoment } from '../../format.ts';
import type { Translate } from '../../i18n.ts';

/** What a file says of itself: names and values in its reader's language. */
export type Said = [name: string, value: string];

type About = {
  /** What it shows, and on which page that stands. */
  shows: string;
  page: string;
  filters: readonly Said[];
  address: string;
  /** Who made it, and when: an ISO instant. */
  by: string;
  at: string;
};

/** What a file says of itself: what it shows, of which page and filters, where that is found, by whom and when it was made. */
export const aboutLines = (
  { shows, page, filters, address, by, at }: About,
  t: Translate,
  language: Language,
): Said[] => [
  [t('reportExport.about.shows'), shows],
  [t('reportExport.about.page'), page],
  ...filters,
  [t('reportExport.about.address'), address],
  [t('reportExport.about.by'), by],
  [t('reportExport.about.at'), formatMoment(at, language)],
];

/** A report's filters in words; no branches and no titles are all of them. */
type FilterWords = { period: string; branches: readonly string[]; publications: string; counted: string };

export const filterLines = ({ period, branches, publications, counted }: FilterWords, t: Translate): Said[] => [
  [t('report.period.label'), period],
  [t('report.filter.branches'), branches.join(', ') || t('report.filter.allBranches')],
  [t('report.filter.publications'), publications || t('report.filter.allPublications')],
  [t('reportExport.about.counted'), counted],
];
