import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import type { LeftLine } from './use-marks.ts';

/** Records that all marked abonements were signed and handed over; each once, however often it is sent. */
export function useHandOverMarked(marked: readonly LeftLine[], onRecorded: () => void) {
  const { facilityId } = useClerk();
  const refresh = useRefresh();
  const record = useMutation(trpc.abonement.recordSteps.mutationOptions(SENDING));
  const handOver = () => {
    if (record.isPending || marked.length === 0) return;
    const abonementIds = marked.map(({ id }) => id);
    const asked = { facilityId, abonementIds, steps: ['signed' as const, 'handedOver' as const] };
    record.mutate(asked, {
      onSuccess: () => {
        onRecorded();
        refresh();
      },
    });
  };
  return { handOver, isRecording: record.isPending, problem: record.isError ? problemOf(record.error) : null };
}
