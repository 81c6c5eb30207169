import { keyReach } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../../app/reader.ts';
import { Example } from './example.tsx';
import { KeyList } from './key-list.tsx';
import classes from './keys.module.css';
import { MakeKey } from './make-key.tsx';

/** Keys of an editorial office's own systems; for an administrator those of all, to be revoked. */
export function KeysPage() {
  const { t } = useWords();
  const isEveryones = keyReach(useReader()) === 'all';
  const keys = useQuery(trpc.report.key.list.queryOptions());
  const ended = new Set(keys.data?.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id));
  return (
    <div className={classes.page}>
      <div>
        <h1 className={classes.title}>{t('keys.title')}</h1>
        <p className={classes.about}>{isEveryones ? t('keys.all') : t('keys.about')}</p>
      </div>
      {!isEveryones && <MakeKey ended={ended} />}
      <section className={classes.card}>
        <h2>{t('keys.list.title')}</h2>
        {keys.data !== undefined ? (
          <KeyList keys={keys.data} showsPublisher={isEveryones} />
        ) : keys.isError ? (
          <ErrorState
            title={t('keys.failed.title')}
            hint={t('keys.failed.hint')}
            retry={{ label: t('shell.retry'), onRetry: () => void keys.refetch(), busy: keys.isFetching }}
          />
        ) : (
          <SkeletonLines lines={4} label={t('shell.loading')} />
        )}
      </section>
      {!isEveryones && <Example />}
    </div>
  );
}
