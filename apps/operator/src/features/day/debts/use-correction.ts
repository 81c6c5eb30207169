import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../../abonement/afterwards/sending.ts';
import { useRequestIds } from '../../abonement/afterwards/use-request-ids.ts';
import { useRefreshMoney } from './use-refresh-money.ts';

/** Takes a wrong entry back whole. Sent again after a lost reply it is the same correction. */
export function useCorrection(remittanceId: string, onCorrected: () => void) {
  const { facilityId } = useClerk();
  const ids = useRequestIds();
  const refresh = useRefreshMoney();
  const sent = useMutation(trpc.day.correctRemittance.mutationOptions(SENDING));
  return {
    isSending: sent.isPending,
    rejection: sent.data?.ok === false ? sent.data.rejection : null,
    problem: sent.isError ? problemOf(sent.error) : null,
    correct: (reason: string) => {
      if (sent.isPending || sent.data?.ok) return;
      const asked = { facilityId, remittanceId, reason };
      sent.mutate(
        { ...asked, id: ids.idOf(asked) },
        {
          onSuccess: async ({ ok }) => {
            await refresh();
            if (ok) onCorrected();
          },
        },
      );
    },
  };
}
