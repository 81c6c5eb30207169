import { queryClient, trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';

/** Takes a draft over; the page goes on with what the server holds, and with what was typed here and never reached it. */
export function useTake(id: string) {
  const { facilityId } = useClerk();
  const taking = useMutation(trpc.abonement.takeBatch.mutationOptions());
  return {
    isPending: taking.isPending,
    error: taking.error,
    take: () =>
      taking.mutate(
        { facilityId, id },
        { onSuccess: (answer) => queryClient.setQueryData(trpc.abonement.batch.queryKey({ facilityId, id }), answer) },
      ),
  };
}
