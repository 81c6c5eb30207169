import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { carried } from './regions-search.ts';
import { useRegionsSearch } from './use-regions-search.ts';

/** A branch or a facility that does not exist or is not the reader's: one answer for both. */
export function Absent({ what }: { what: 'branch' | 'facility' }) {
  const { t } = useWords();
  const [search] = useRegionsSearch();
  return (
    <EmptyState
      rank={1}
      title={t(`regions.absent.${what}`)}
      hint={t('regions.absent.hint')}
      action={
        <Button renderRoot={(props) => <Link to="/regions" search={carried(search)} {...props} />}>
          {t('regions.absent.action')}
        </Button>
      }
    />
  );
}
