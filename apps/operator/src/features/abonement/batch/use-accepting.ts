import { type BatchDraft, type BatchRejection, MOST_CARDS } from '@jazylym/domain/abonement/card';
import type { BatchDecision } from '@jazylym/domain/abonement/decide-batch';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { explainBatchRejection, explainCardProblem } from '@jazylym/i18n/abonement/batch/explain-card';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { useBranchName } from '../../organisation/use-branch-name.ts';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import type { useSaving } from './use-saving.ts';
import type { SheetState } from './use-sheet.ts';

interface Parts {
  draft: BatchDraft;
  decided: BatchDecision;
  grid: SheetState;
  saving: ReturnType<typeof useSaving>;
  root: RefObject<HTMLDivElement | null>;
  reason: Reason;
}

/** Why a batch that does not agree is accepted, as typed: kept while the batch is taken over. */
export type Reason = { text: string; write: (text: string) => void };

/** Accepts the batch whole: at once where it agrees, with a written reason where it does not; else leads to what is to be mended. */
export function useAccepting({ draft, decided, grid, saving, root, reason: typed }: Parts) {
  const { t, language } = useWords();
  const { facilityId, displayName } = useClerk();
  const refresh = useRefresh();
  const branchName = useBranchName();
  const [isTried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const sending = useMutation(trpc.abonement.acceptBatch.mutationOptions(SENDING));

  /** What hinders before anything is sent; the cursor goes there. */
  const hindrance = (): string | null => {
    const { agreement, count, problems, decisions } = decided;
    if (agreement.control === null) {
      root.current?.querySelector<HTMLInputElement>('[data-control][aria-invalid="true"], [data-control]')?.focus();
      return t('batch.rejection.controlMissing');
    }
    if (count === 0) return t('batch.empty');
    if (count > MOST_CARDS) return t('batch.full', { most: MOST_CARDS });
    const [first] = problems;
    if (first === undefined) return null;
    const row = decisions.findIndex(({ cardId }) => cardId === first.cardId) + 1;
    grid.go(first.cardId, first.problem.field);
    return t('batch.wrongFirst', { count: new Set(problems.map(({ cardId }) => cardId)).size, row });
  };

  const refused = (rejection: BatchRejection) => {
    setAsking(rejection.reason === 'disagrees');
    if (rejection.reason === 'heldElsewhere' || rejection.reason === 'noSuchDraft') void saving.refused(rejection);
    if (rejection.reason === 'heldElsewhere' && rejection.name === displayName)
      return setSaid(t('batch.elsewhereMine'));
    const [first] = rejection.reason === 'cardsWrong' ? rejection.cards : [];
    const sentence = explainBatchRejection(rejection, { t, language });
    setSaid(first ? `${sentence} ${explainCardProblem(first.problem, { t, language, branchName })}` : sentence);
    if (first !== undefined) {
      grid.go(first.cardId, first.problem.field);
      void queryClient.invalidateQueries({ queryKey: trpc.organisation.blanks.queryKey() });
    }
  };

  const send = async (reason: string) => {
    if (isBusy) return;
    setBusy(true);
    setSaid(null);
    try {
      const version = await saving.flush();
      if (version === null) return setAsking(false);
      const answer = await sending.mutateAsync({ facilityId, id: draft.id, version, reason });
      if (!answer.ok) return refused(answer.rejection);
      saving.forget();
      queryClient.setQueryData(trpc.abonement.batch.queryKey({ facilityId, id: draft.id }), {
        draft: null,
        batch: answer.batch,
      });
      refresh();
    } catch (error) {
      setSaid(t(`shell.error.${problemOf(error)}`));
    } finally {
      setBusy(false);
    }
  };

  return {
    isTried,
    asking,
    said,
    isBusy,
    reason: typed,
    accept: async () => {
      if (isBusy || asking) return;
      setTried(true);
      const hinders = hindrance();
      setSaid(hinders);
      if (hinders !== null) return;
      if (decided.agreement.agrees) await send('');
      else setAsking(true);
    },
    acceptWith: (reason: string) => send(reason),
    back: () => setAsking(false),
  };
}

export type Accepting = ReturnType<typeof useAccepting>;
