import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import { usePageSearch } from './page-search.ts';

/** Open entries, closed ones, or both. */
export function StateFilter() {
  const { t } = useWords();
  const [search, change] = usePageSearch();
  return (
    <Segments
      label={t('organisation.filter.state')}
      choices={(['open', 'closed', 'all'] as const).map((value) => ({
        value,
        label: t(`organisation.state.${value}`),
      }))}
      value={search.state ?? 'open'}
      onChange={(state) => change({ state: state === 'open' ? undefined : state })}
    />
  );
}
