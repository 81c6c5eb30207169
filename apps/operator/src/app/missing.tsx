import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { Titled } from './titled.tsx';

export function Missing() {
  const { t } = useWords();
  return (
    <Titled title={t('shell.error.page')}>
      <EmptyState
        title={t('shell.error.page')}
        hint={t('shell.error.notFound')}
        action={
          <Button component={Link} to="/">
            {t('counter.accepted.back')}
          </Button>
        }
      />
    </Titled>
  );
}
