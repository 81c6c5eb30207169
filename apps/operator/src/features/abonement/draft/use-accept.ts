import type { Refusal } from '@jazylym/domain/abonement/acceptance';
import { isSignedOut, isWorthRetrying, problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { refreshFacts } from '../../catalogue/facts-query.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import { dropDraft, hasGoneOn } from './keep.ts';

/** After a defect of the server's this many more attempts are made; while it cannot be reached, attempts never end. */
const ATTEMPTS_AFTER_DEFECT = 3;
const LONGEST_WAIT_MS = 5000;

interface Wishes {
  draftKey: string;
  onRefused: (refusal: Refusal) => void;
  /** Another window of this till has had the answer for the acceptance `id`, and prints it. */
  onGoneOn: (id: string) => void;
  /** The server understood the request and will never take it as it is. */
  onUnacceptable: (problem: 'badInput' | 'notAllowed' | 'notFound' | 'tooLarge') => void;
}

/**
 * Sends an acceptance until there is an answer, always as the same request with the same id: the server registers it once
 * and answers a repetition with what is stored. Leads to the first of the accepted abonements.
 */
export function useAccept({ draftKey, onRefused, onGoneOn, onUnacceptable }: Wishes) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refresh = useRefresh();
  return useMutation(
    trpc.abonement.accept.mutationOptions({
      retry: (failures, error) =>
        isWorthRetrying(error) && (problemOf(error) !== 'defect' || failures < ATTEMPTS_AFTER_DEFECT),
      retryDelay: (failures) => Math.min(500 * 2 ** failures, LONGEST_WAIT_MS),
      onSuccess: async (answer, request) => {
        if (hasGoneOn(draftKey, request.id)) return onGoneOn(request.id);
        if (!answer.ok) {
          await refreshFacts();
          return onRefused(answer);
        }
        const { acceptance } = answer;
        const { facilityId, abonements } = acceptance;
        const id = abonements[0]?.id ?? acceptance.id;
        refresh();
        const openDay = abonements[0]?.businessDate;
        if (openDay !== undefined)
          queries.setQueryData(trpc.abonement.get.queryKey({ id, facilityId }), {
            ...{ acceptance, history: [], day: { state: 'open', openDay } },
          });
        dropDraft(draftKey);
        await navigate({ to: '/abonement/$id', params: { id }, state: { justAccepted: true } });
      },
      onError: (error, request) => {
        const problem = problemOf(error);
        if (isSignedOut(error)) return;
        if (hasGoneOn(draftKey, request.id)) return onGoneOn(request.id);
        if (isFinal(problem)) onUnacceptable(problem);
      },
    }),
  );
}

type Final = Parameters<Wishes['onUnacceptable']>[0];
const FINAL: readonly string[] = ['badInput', 'notAllowed', 'notFound', 'tooLarge'] satisfies Final[];
const isFinal = (problem: string): problem is Final => FINAL.includes(problem);
