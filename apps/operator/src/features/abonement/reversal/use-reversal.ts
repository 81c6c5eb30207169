import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import { useRequestIdsOf } from '../afterwards/use-request-ids.ts';

/**
 * Takes abonements of an acceptance back, all or none. Sent again after a lost reply they are the same reversals: one effect, one
 * refund.
 */
export function useReversal({ id: acceptanceId, facilityId }: Acceptance, abonements: readonly Abonement[]) {
  const ids = useRequestIdsOf(abonements.length);
  const refresh = useRefresh();
  const sent = useMutation(trpc.abonement.reverseTogether.mutationOptions({ ...SENDING, onSuccess: refresh }));
  return {
    isSending: sent.isPending,
    isDone: sent.data?.ok === true,
    /** What was given back, in tiyn, once it is done: what another window reversed meanwhile is no part of it. */
    refunded: sent.data?.ok === true ? sent.data.refund : null,
    rejection: sent.data?.ok === false ? sent.data.rejection : null,
    problem: sent.isError ? problemOf(sent.error) : null,
    reverse: (reason: string) => {
      if (sent.isPending || sent.data?.ok) return;
      const reversals = abonements.map(({ id: abonementId }, place) => ({
        id: ids[place]?.idOf({ abonementId, reason }) ?? '',
        abonementId,
      }));
      sent.mutate({ facilityId, acceptanceId, reason, reversals });
    },
  };
}
