import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';

/** An address that leads nowhere leads back to the figures. */
export function Missing() {
  const { t } = useWords();
  return (
    <EmptyState
      rank={1}
      title={t('shell.error.page')}
      hint={t('shell.error.notFound')}
      action={
        <Button component="a" href="/dashboard/">
          {t('shell.error.home')}
        </Button>
      }
    />
  );
}
