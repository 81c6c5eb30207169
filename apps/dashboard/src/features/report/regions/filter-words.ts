import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import type { Filters } from '../export/about.ts';
import { formatDays } from '../filter/format-days.ts';
import { daysOf } from '../filter/period.ts';
import { yearOf } from './regions-search.ts';
import { useRegionsSearch } from './use-regions-search.ts';

/** What a file that is made of a page of branches or facilities says of its filters, and how they count. */
export function useRegionsWords(periods: ReportPeriods): Filters {
  const { t, language } = useWords();
  const [search] = useRegionsSearch();
  return [
    [t('report.period.label'), formatDays(daysOf(search, periods), language)],
    [t('report.measure.label'), t(`report.measure.${search.measure}`)],
    [t('regions.heat.year'), String(yearOf(search, periods))],
    [t('reportExport.about.counted'), `${t('report.countedBy')} ${t('regions.heat.countedFacilities')}`],
  ];
}
