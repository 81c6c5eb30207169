import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { explainBatchRejection } from '@jazylym/i18n/abonement/batch/explain-card';
import { formatNumber } from '@jazylym/i18n/format';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import classes from './batch.module.css';
import type { useSaving } from './use-saving.ts';

interface Props {
  id: string;
  cards: number;
  saving: ReturnType<typeof useSaving>;
  onGone: () => void;
}

/** Throws a batch away that is keyed in, after asking: nothing brings it back. */
export function Discard({ id, cards, saving, onGone }: Props) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const title = useId();
  const [isAsking, setAsking] = useState(false);
  const discarding = useMutation(trpc.abonement.discardBatch.mutationOptions());
  const discard = async () => {
    const version = await saving.flush();
    if (version === null) return setAsking(false);
    const answer = await discarding.mutateAsync({ facilityId, id, version }).catch(() => null);
    if (!answer?.ok) return;
    saving.forget();
    onGone();
  };
  const wrong = () => {
    if (discarding.isError) return t(`shell.error.${problemOf(discarding.error)}`);
    return discarding.data?.ok === false ? explainBatchRejection(discarding.data.rejection, { t, language }) : null;
  };
  return (
    <>
      <Button variant="subtle" color="seal" size="xs" onClick={() => setAsking(true)} data-discard>
        {t('batch.discard')}
      </Button>
      {isAsking && (
        <Dialog labelledBy={title} onClose={() => setAsking(false)}>
          <h2 id={title} className={classes.title}>
            {t('batch.discard')}
          </h2>
          <p className={classes.detail}>{t('batch.discardHint', { cards: formatNumber(cards, language) })}</p>
          {wrong() !== null && <p className={classes.wrong}>{wrong()}</p>}
          <div className={classes.buttons}>
            <Button data-autofocus variant="default" onClick={() => setAsking(false)}>
              {t('batch.disagrees.back')}
            </Button>
            <Button color="seal" loading={discarding.isPending} onClick={() => void discard()} data-discard-sure>
              {t('batch.discardSure')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
