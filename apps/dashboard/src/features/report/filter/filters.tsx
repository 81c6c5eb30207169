import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { compareText } from '@jazylym/i18n/compare';
import { Segments } from '@jazylym/ui/segments/segments';
import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { BranchFilter } from './branch-filter.tsx';
import { ChoiceFilter } from './choice-filter.tsx';
import classes from './filter.module.css';
import { Measure } from './measure.ts';
import { PaidFilter } from './paid-filter.tsx';
import { PeriodFilter } from './period-filter.tsx';
import { useReportSearch } from './use-report-search.ts';

/** The titles that a report can be narrowed to by who reads it. Reference data: asked once. */
function useTitleChoices() {
  const { language } = useWords();
  const once = { staleTime: Number.POSITIVE_INFINITY };
  const titles = useQuery(trpc.catalogue.titles.queryOptions(undefined, once)).data ?? [];
  return titles
    .map(({ publicationIndex, title }) => ({ value: publicationIndex, label: title[language] }))
    .sort((one, other) => compareText(one.label, other.label));
}

interface Props {
  periods: ReportPeriods;
  /** Not where a page shows all measures at once. */
  hasMeasure: boolean;
}

/** Period, measure, payment, branches and publications. */
export function Filters({ periods, hasMeasure }: Props) {
  const { t } = useWords();
  const [search, change] = useReportSearch();
  const publications = useTitleChoices();
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
      <ChoiceFilter
        label={t('report.filter.publications')}
        placeholder={t('report.filter.allPublications')}
        nothingFound={t('report.filter.nothingFound')}
        choices={publications}
        value={search.publications}
        onChange={(value) => change({ publications: value })}
      />
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
