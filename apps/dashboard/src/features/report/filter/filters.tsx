import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { BranchFilter } from './branch-filter.tsx';
import classes from './filter.module.css';
import { Measure } from './measure.ts';
import { PaidFilter } from './paid-filter.tsx';
import { PeriodFilter } from './period-filter.tsx';
import { TitleFilter } from './title-filter.tsx';
import { useReportSearch } from './use-report-search.ts';

interface Props {
  periods: ReportPeriods;
  /** Not where a page shows all measures at once. */
  hasMeasure: boolean;
}

/** Period, measure, payment, branches and publications. */
export function Filters({ periods, hasMeasure }: Props) {
  const { t } = useWords();
  const [search, change] = useReportSearch();
  const isNarrowed = search.branches.length + search.publications.length > 0;
  return (
    <search className={classes.filters} aria-label={t('report.filter.label')}>
      <PeriodFilter periods={periods} />
      {hasMeasure && (
        <Segments
          label={t('report.measure.label')}
          choices={Measure.options.map((value) => ({ value, label: t(`report.measure.${value}`) }))}
          value={search.measure}
          onChange={(measure) => change({ measure })}
        />
      )}
      <PaidFilter />
      <BranchFilter />
      <TitleFilter />
      {isNarrowed && (
        <Button
          variant="subtle"
          px="xs"
          leftSection={<IconFilterOff size={18} aria-hidden />}
          onClick={() => change({ branches: [], publications: [] })}
        >
          {t('report.filter.clear')}
        </Button>
      )}
    </search>
  );
}
