import type { PlanRejection } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { explainPlanRejection } from '@jazylym/i18n/report/plans/explain-plan';
import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { PlanConflict } from './conflict.tsx';
import { changesOf, type Draft, NO_DRAFT, takeTheirs, undoLast } from './draft.ts';
import classes from './plans.module.css';
import { planChanged } from './plans-query.ts';

interface Props {
  year: number;
  draft: Draft;
  onDraft: (change: (before: Draft) => Draft) => void;
}

/** Everything that is typed, in all tabs, saved at once; what stands in the way is said here, and nothing typed is lost by it. */
export function SaveBar({ year, draft, onDraft }: Props) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [rejection, setRejection] = useState<PlanRejection | null>(null);
  const isSending = useRef(false);
  const save = useMutation(
    trpc.report.savePlan.mutationOptions({
      onSuccess: async (answer) => {
        setRejection(answer.ok ? null : answer.rejection);
        await planChanged();
        if (!answer.ok) return;
        onDraft(() => NO_DRAFT);
        setNote('');
      },
      onSettled: () => {
        isSending.current = false;
      },
    }),
  );
  const { lines, wrong } = changesOf(draft);
  /** A second press comes before the button is drawn as busy. */
  const send = (seen: number) => {
    if (isSending.current) return;
    isSending.current = true;
    save.mutate({ year, seen, lines, note: note.trim() });
  };
  const withdraw = (change: (before: Draft) => Draft) => {
    setRejection(null);
    save.reset();
    onDraft(change);
  };
  const isBusy = save.isPending;
  if (draft.typed.size === 0)
    return (
      <p className={classes.done} role="status">
        {save.data?.ok ? t('plans.saved') : ''}
      </p>
    );
  return (
    <section className={classes.bottom} aria-label={t('plans.save')}>
      {rejection?.reason === 'changedMeanwhile' ? (
        <PlanConflict
          rejection={rejection}
          draft={draft}
          isBusy={isBusy}
          onTakeTheirs={() => withdraw((before) => takeTheirs(before, rejection.steps, rejection.version))}
          onKeepMine={() => send(rejection.version)}
        />
      ) : (
        <>
          {rejection !== null && (
            <p className={classes.wrong} role="alert">
              {explainPlanRejection(rejection, t)}
            </p>
          )}
          {save.error && (
            <p className={classes.wrong} role="alert">
              {t(`shell.error.${problemOf(save.error)}`)} {t('plans.notSaved')}
            </p>
          )}
          <div className={classes.saving}>
            <p className={classes.count} role="status">
              {t('plans.changed', { count: draft.typed.size })}
              {wrong > 0 && <span className={classes.wrong}> {t('plans.wrongCount', { count: wrong })}</span>}
            </p>
            <TextInput
              className={classes.noteField ?? ''}
              aria-label={t('plans.note')}
              placeholder={t('plans.note')}
              maxLength={120}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={isBusy || draft.past.length === 0}
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => withdraw(undoLast)}
            >
              {t('plans.undo')}
            </Button>
            <Button variant="subtle" disabled={isBusy} onClick={() => withdraw(() => NO_DRAFT)}>
              {t('plans.discard')}
            </Button>
            <Button
              loading={isBusy}
              disabled={wrong > 0}
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              onClick={() => send(draft.seen)}
            >
              {t('plans.save')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
