import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import { useReportSearch } from '../filter/use-report-search.ts';

/** Whether the map shows the measure that the page does, the average term or, where there is a last campaign, the change against it. */
export function MapShows({ canCompare }: { canCompare: boolean }) {
  const { t } = useWords();
  const [search, change] = useReportSearch();
  const choices = [
    { value: 'measure', label: t('report.measure.label') },
    { value: 'term', label: t('overview.map.term') },
    ...(canCompare ? [{ value: 'change', label: t('overview.map.change') } as const] : []),
  ] as const;
  return (
    <Segments
      label={t('overview.map.label')}
      choices={choices}
      value={search.map === 'change' && !canCompare ? 'measure' : (search.map ?? 'measure')}
      onChange={(value) => change({ map: value === 'measure' ? undefined : value })}
    />
  );
}
