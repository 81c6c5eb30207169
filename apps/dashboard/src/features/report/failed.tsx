import { useWords } from '@jazylym/front/language';
import { ErrorState } from '@jazylym/ui/state/error-state';

interface Query {
  isFetching: boolean;
  refetch: () => unknown;
}

/** What could not be loaded, and a press that tries again. */
export function Failed({ rank = 2, title, query }: { rank?: 1 | 2; title?: string; query: Query }) {
  const { t } = useWords();
  return (
    <ErrorState
      rank={rank}
      title={title ?? t('report.failed.title')}
      hint={t('report.failed.hint')}
      retry={{ label: t('shell.retry'), onRetry: () => void query.refetch(), busy: query.isFetching }}
    />
  );
}
