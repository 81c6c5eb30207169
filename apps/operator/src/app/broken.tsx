import { useWords } from '@jazylym/front/language';
import { ErrorState } from '@jazylym/ui/state/error-state';

/** Where a page broke down: the draft is kept in the browser, so beginning anew loses nothing. */
export function Broken() {
  const { t } = useWords();
  return (
    <ErrorState
      title={t('shell.error.title')}
      hint={t('shell.error.defect')}
      retry={{ label: t('shell.retry'), onRetry: () => window.location.reload() }}
    />
  );
}
