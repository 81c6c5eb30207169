import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { ChangeList } from '../change-list.tsx';
import { useChangeWords } from '../kept/change-words.ts';
import classes from './issuer.module.css';
import { IssuerForm } from './issuer-form.tsx';

/** Whose receipts and invoices the counters print, and where invoices are paid; with who changed it before. */
export function IssuerPage() {
  const { t } = useWords();
  const words = useChangeWords();
  const query = useQuery(trpc.organisation.issuer.queryOptions());
  return (
    <div className={classes.page}>
      <div>
        <h1 className={classes.title}>{t('organisation.issuer.title')}</h1>
        <p className={classes.hint}>{t('organisation.issuer.hint')}</p>
      </div>
      {query.data !== undefined ? (
        <IssuerForm issuer={query.data} />
      ) : query.isError ? (
        <ErrorState
          title={t('organisation.failed.title')}
          hint={t('organisation.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void query.refetch(), busy: query.isFetching }}
        />
      ) : (
        <SkeletonLines lines={12} label={t('shell.loading')} />
      )}
      <section className={classes.card} aria-labelledby="issuer-history">
        <h2 id="issuer-history" className={classes.heading}>
          {t('changes.title')}
        </h2>
        <ChangeList subject="issuer" words={words} />
      </section>
    </div>
  );
}
