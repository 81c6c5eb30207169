import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { DEFAULT_SEARCH } from './filter/search.ts';
import { useReportSearch } from './filter/use-report-search.ts';

/** No acceptance under these filters, and the way to where there are some. */
export function NothingAccepted() {
  const { t } = useWords();
  const [{ measure }, change] = useReportSearch();
  return (
    <EmptyState
      title={t('report.empty.title')}
      hint={t('report.empty.hint')}
      action={
        <Button onClick={() => change({ ...DEFAULT_SEARCH, from: undefined, to: undefined, measure })}>
          {t('report.empty.action')}
        </Button>
      }
    />
  );
}
