import { isLeftAtCounter, stageOf } from '@jazylym/domain/abonement/stage';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import { isTakenAway, type Printable } from './sheets.ts';

/**
 * Records that the subscriber signed and the clerk handed over what of this acceptance is still at the counter: nothing of what a
 * collector took. S8, S9
 */
export function useHandOver({ acceptance, history }: Printable, onHandedOver: () => void) {
  const { facilityId } = acceptance;
  const abonements = isTakenAway(acceptance) ? [] : acceptance.abonements;
  const refresh = useRefresh();
  const record = useMutation(trpc.abonement.recordSteps.mutationOptions(SENDING));
  const left = abonements.filter(({ id }) => isLeftAtCounter(stageOf(id, history)));
  return {
    isLeft: left.length > 0,
    isRecording: record.isPending,
    problem: record.isError ? problemOf(record.error) : null,
    handOver: () => {
      if (record.isPending || record.isSuccess || left.length === 0) return;
      const asked = {
        facilityId,
        abonementIds: left.map(({ id }) => id),
        steps: ['signed' as const, 'handedOver' as const],
      };
      record.mutate(asked, {
        onSuccess: () => {
          refresh();
          onHandedOver();
        },
      });
    },
  };
}
