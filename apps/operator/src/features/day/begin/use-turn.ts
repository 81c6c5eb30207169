import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { explainTurn } from '@jazylym/i18n/day/explain-turn';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../../abonement/afterwards/sending.ts';
import { useRefreshDay } from '../day-query.ts';

/** Closes a day for the count, or takes it back to the counter; sent again after a lost reply it has one effect. */
export function useTurn(businessDate: CalendarDate, turn: 'close' | 'takeBack') {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const refresh = useRefreshDay();
  const queries = useQueryClient();
  const sent = useMutation(
    (turn === 'close' ? trpc.day.close : trpc.day.takeBack).mutationOptions({
      ...SENDING,
      onSuccess: async () => {
        // What the counter shows of today is another day's now.
        void queries.invalidateQueries({ queryKey: trpc.abonement.pathKey() });
        await refresh();
      },
    }),
  );
  const problem = () => {
    if (sent.isError) return t(`shell.error.${problemOf(sent.error)}`);
    return sent.data?.ok === false ? explainTurn(sent.data.rejection, { t, language }) : null;
  };
  return {
    isSending: sent.isPending,
    problem: problem(),
    turn: () => {
      if (!sent.isPending) sent.mutate({ facilityId, businessDate });
    },
  };
}
