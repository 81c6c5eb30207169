import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** No such title, or another publisher's: which of the two is nobody's business. */
export function AbsentTitle({ index }: { index: string }) {
  const { t } = useWords();
  return (
    <EmptyState
      rank={1}
      title={t('titles.absent.title')}
      hint={t('titles.absent.hint', { index })}
      action={
        <Button component={Link} to="/titles">
          {t('titles.absent.action')}
        </Button>
      }
    />
  );
}
