import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import { useReportSearch } from './use-report-search.ts';

/** With what awaits payment or without it. */
export function PaidFilter() {
  const { t } = useWords();
  const [search, change] = useReportSearch();
  return (
    <Segments
      label={t('overview.paid.label')}
      choices={(['all', 'only'] as const).map((value) => ({ value, label: t(`overview.paid.${value}`) }))}
      value={search.paidOnly === 'yes' ? 'only' : 'all'}
      onChange={(value) => change({ paidOnly: value === 'only' ? 'yes' : undefined })}
    />
  );
}
