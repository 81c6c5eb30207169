import type { BlankRange } from '@jazylym/domain/organisation/collector';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import { BlankHistory } from './blank-history.tsx';
import { manyOf } from './blank-runs.ts';
import { EndForm } from './end-form.tsx';
import { IssueForm } from './issue-form.tsx';
import classes from './panel.module.css';

const COUNTS = ['issued', 'used', 'spoiled', 'returned', 'lost', 'outstanding'] as const;

/** The numbered blanks of a collector: how many, which are in their hands, what became of the others; the head issues and ends them. */
export function Blanks({
  registered: { collector, blanks: count },
  isKeeper,
}: {
  registered: Registered;
  isKeeper: boolean;
}) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const asked = { facilityId, collectorId: collector.id };
  const blanks = useQuery(trpc.organisation.blanks.queryOptions(asked, { staleTime: 0 }));
  const [done, setDone] = useState<{ what: 'issue' | 'end'; range: BlankRange } | null>(null);
  return (
    <section className={classes.blanks} aria-labelledby={`blanks-${collector.id}`}>
      <h3 id={`blanks-${collector.id}`} className={classes.subtitle}>
        {t('collectors.blanks.title')}
      </h3>
      <dl className={classes.counts}>
        {COUNTS.map((of) => (
          <div key={of} data-blanks={of}>
            <dt>{t(`collectors.blanks.${of}`)}</dt>
            <dd>{formatNumber(count[of], language)}</dd>
          </div>
        ))}
      </dl>
      <div role="status">
        {done && (
          <Alert color="post">
            {t(`collectors.${done.what}.done`, {
              ...done.range,
              blanks: t('collectors.blanks.many', { blanks: formatNumber(manyOf(done.range), language) }),
            })}
          </Alert>
        )}
      </div>
      {blanks.isPending && <SkeletonLines lines={4} label={t('shell.loading')} />}
      {blanks.isError && (
        <p role="alert">
          {t('collectors.blanks.failed')}{' '}
          <Anchor component="button" type="button" onClick={() => void blanks.refetch()}>
            {t('shell.retry')}
          </Anchor>
        </p>
      )}
      {blanks.data && (
        <>
          {isKeeper && (
            <IssueForm
              key={blanks.data.next}
              collectorId={collector.id}
              next={blanks.data.next}
              onDone={(range) => setDone({ what: 'issue', range })}
            />
          )}
          {isKeeper && blanks.data.outstanding.length > 0 && (
            <EndForm
              collectorId={collector.id}
              outstanding={blanks.data.outstanding}
              onDone={(range) => setDone({ what: 'end', range })}
            />
          )}
          <BlankHistory blanks={blanks.data} />
        </>
      )}
    </section>
  );
}
