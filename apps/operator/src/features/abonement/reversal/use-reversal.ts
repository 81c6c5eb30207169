import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import { useRequestIds } from '../afterwards/use-request-ids.ts';

/** Takes an abonement back. Sent again after a lost reply it is the same reversal: one effect, one refund. */
export function useReversal({ id: abonementId, facilityId }: Abonement) {
  const ids = useRequestIds();
  const refresh = useRefresh();
  const sent = useMutation(trpc.abonement.reverse.mutationOptions({ ...SENDING, onSuccess: refresh }));
  return {
    isSending: sent.isPending,
    isDone: sent.data?.ok === true,
    rejection: sent.data?.ok === false ? sent.data.rejection : null,
    problem: sent.isError ? problemOf(sent.error) : null,
    reverse: (reason: string) => {
      if (sent.isPending || sent.data?.ok) return;
      const asked = { facilityId, abonementId, reason };
      sent.mutate({ ...asked, id: ids.idOf(asked) });
    },
  };
}
