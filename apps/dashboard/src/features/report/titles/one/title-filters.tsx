import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import { BranchFilter } from '../../filter/branch-filter.tsx';
import filterClasses from '../../filter/filter.module.css';
import { Measure } from '../../filter/measure.ts';
import { PeriodFilter } from '../../filter/period-filter.tsx';
import { PaidSwitch } from '../paid-switch.tsx';
import { useTitleSearch } from './use-title-search.ts';

/** Period, measure, branches, and paid only. */
export function TitleFilters({ periods }: { periods: ReportPeriods }) {
  const { t } = useWords();
  const [search, change] = useTitleSearch();
  return (
    <search className={filterClasses.filters} aria-label={t('report.filter.label')}>
      <PeriodFilter periods={periods} />
      <Segments
        label={t('report.measure.label')}
        choices={Measure.options.map((value) => ({ value, label: t(`report.measure.${value}`) }))}
        value={search.measure}
        onChange={(measure) => change({ measure })}
      />
      <BranchFilter />
      <PaidSwitch paid={search.paid} onChange={(paid) => change({ paid })} />
    </search>
  );
}
