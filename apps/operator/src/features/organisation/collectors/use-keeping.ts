import type { CollectorDraft } from '@jazylym/domain/organisation/collector';
import { freshId } from '@jazylym/front/new-id';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../../abonement/afterwards/sending.ts';
import { useRefreshRegister } from './use-registered.ts';

interface Keeping {
  /** Null for an entry that is made: it keeps the id that this form made, however often it is sent. */
  id: string | null;
  onSaved: (id: string) => void;
}

/** Saves an entry over what was seen of it. Sent again after a lost reply it is the same entry. */
export function useKeeping({ id: entryId, onSaved }: Keeping) {
  const { facilityId } = useClerk();
  const [id] = useState(() => entryId ?? freshId());
  const refresh = useRefreshRegister();
  const sent = useMutation(trpc.organisation.keepCollector.mutationOptions(SENDING));
  return {
    isSending: sent.isPending,
    isSaved: sent.data?.ok === true,
    rejection: sent.data?.ok === false ? sent.data.rejection : null,
    problem: sent.isError ? problemOf(sent.error) : null,
    /** What was typed has changed: what was said of it no longer holds. */
    forget: () => {
      if (!sent.isPending) sent.reset();
    },
    save: (seen: CollectorDraft | null, next: CollectorDraft) => {
      if (sent.isPending) return;
      sent.mutate(
        { facilityId, id, seen, next },
        {
          onSuccess: async ({ ok }) => {
            if (!ok) return;
            await refresh();
            onSaved(id);
          },
        },
      );
    },
  };
}
