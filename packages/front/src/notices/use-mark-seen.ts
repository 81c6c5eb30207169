import type { Notice } from '@jazylym/domain/day/notice';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient, trpc } from '../trpc.ts';

/** Tells the server once that what is on screen was seen, and the bell to count anew. */
export function useMarkSeen(notices: readonly Notice[] | undefined): void {
  const { mutate } = useMutation(
    trpc.day.noticesSeen.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.day.unseenNotices.pathFilter()),
    }),
  );
  useEffect(() => {
    const ids = (notices ?? []).filter(({ isSeen }) => !isSeen).map(({ id }) => id);
    if (ids.length > 0) mutate({ ids });
  }, [notices, mutate]);
}
