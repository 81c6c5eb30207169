import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { BranchFilter } from '../../filter/branch-filter.tsx';
import filterClasses from '../../filter/filter.module.css';
import { PeriodFilter } from '../../filter/period-filter.tsx';
import { PaidSwitch } from '../paid-switch.tsx';
import { useTitlesSearch } from './use-titles-search.ts';

/** Words, period, branches, and paid only. What is still being typed is no step of its own. */
export function TitlesFilters({ periods }: { periods: ReportPeriods }) {
  const { t } = useWords();
  const [search, change] = useTitlesSearch();
  const [typed, setTyped] = useState(search.text ?? '');
  const [sent, setSent] = useState(search.text);
  const look = useDebouncedCallback((words: string) => {
    const text = words.trim() || undefined;
    setSent(text);
    change({ text }, { replace: true });
  }, 200);
  // The address was changed by another hand: by going back, or by the press that shows all titles.
  if (sent !== search.text) {
    setSent(search.text);
    setTyped(search.text ?? '');
  }
  return (
    <search className={filterClasses.filters} aria-label={t('report.filter.label')}>
      <TextInput
        className={filterClasses.choice ?? ''}
        aria-label={t('titles.find')}
        placeholder={t('titles.find')}
        leftSection={<IconSearch size={18} aria-hidden />}
        type="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <PeriodFilter periods={periods} />
      <BranchFilter />
      <PaidSwitch paid={search.paid} onChange={(paid) => change({ paid })} />
    </search>
  );
}
