import type { Tiyn } from '@jazylym/domain/money/tiyn';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../../abonement/afterwards/sending.ts';
import { useRequestIds } from '../../abonement/afterwards/use-request-ids.ts';
import type { DebtLine } from './debt-lines.ts';
import { useRefreshMoney } from './use-refresh-money.ts';

/** What was received, and what is owed then, in tiyn. */
export type Received = { amount: number; left: number };

/** Records money that a collector hands in. Sent again after a lost reply it is the same money. */
export function useReceive(
  { collector: { id: collectorId }, debt }: DebtLine,
  onReceived: (received: Received) => void,
) {
  const { facilityId } = useClerk();
  const ids = useRequestIds();
  const queries = useQueryClient();
  const refresh = useRefreshMoney();
  const sent = useMutation(trpc.day.receiveRemittance.mutationOptions(SENDING));
  /** What the server says is left: another till may have received money meanwhile. */
  const left = (amount: number): number => {
    const debts = queries.getQueryData(trpc.day.debts.queryKey({ facilityId }));
    return debts === undefined
      ? debt - amount
      : (debts.find(({ collector }) => collector.id === collectorId)?.debt ?? 0);
  };
  return {
    isSending: sent.isPending,
    rejection: sent.data?.ok === false ? sent.data.rejection : null,
    problem: sent.isError ? problemOf(sent.error) : null,
    /** What was typed has changed: what was said of it no longer holds. */
    forget: () => {
      if (!sent.isPending) sent.reset();
    },
    receive: (amount: Tiyn) => {
      if (sent.isPending || sent.data?.ok) return;
      const asked = { facilityId, collectorId, amount };
      sent.mutate(
        { ...asked, id: ids.idOf(asked) },
        {
          onSuccess: async (answer) => {
            if (!answer.ok) return ids.settle();
            await refresh();
            onReceived({ amount, left: left(amount) });
          },
        },
      );
    },
  };
}
