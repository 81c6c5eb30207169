import './words.ts';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { Titled } from '../../../app/titled.tsx';
import { AcceptedBatch } from './accepted-batch.tsx';
import classes from './batch.module.css';
import { HeldElsewhere } from './held-elsewhere.tsx';
import { Keying } from './keying.tsx';
import { useKnown } from './use-known.ts';

/** A batch under its id: keyed in by whoever holds it, or accepted. */
export function BatchPage() {
  const { t } = useWords();
  const { facilityId, userId } = useClerk();
  const { id } = useParams({ from: '/batch/$id' });
  const key = { facilityId, id };
  const [reason, write] = useState('');
  // Asked once: from then on what is typed here is newer than any answer.
  const batch = useQuery(
    trpc.abonement.batch.queryOptions(key, {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnMount: 'always',
    }),
  );
  const draft = batch.data?.draft ?? null;
  const known = useKnown(draft?.collectorId ?? batch.data?.batch?.collectorId ?? null);
  const page = () => {
    if (batch.data?.batch) return <AcceptedBatch batch={batch.data.batch} />;
    if (draft !== null && draft.heldBy.userId !== userId)
      return <HeldElsewhere draftId={draft.id} name={draft.heldBy.name} />;
    if (draft !== null && known.data)
      return <Keying key={draft.version} draft={draft} known={known.data} reason={{ text: reason, write }} />;
    const error = batch.error ?? known.error;
    if (error)
      return (
        <ErrorState
          title={t('batch.failed')}
          hint={t(`shell.error.${problemOf(error)}`)}
          retry={{
            label: t('shell.retry'),
            onRetry: () => void Promise.all([batch.refetch(), known.refetch()]),
            busy: batch.isFetching,
          }}
        />
      );
    return (
      <div className={classes.waiting}>
        <SkeletonLines lines={10} height={34} label={t('shell.loading')} />
      </div>
    );
  };
  return <Titled title={t('batch.title')}>{page()}</Titled>;
}
