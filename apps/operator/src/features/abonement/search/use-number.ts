import { trpc } from '@jazylym/front/trpc';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';

/** How the abonement of a number is being opened, or that this facility has none, or that nobody could be asked. */
export type NumberState = { number: string; state: 'looking' | 'missing' | 'failed' } | null;

/** Opens the abonement of a number: a scanner ends with Enter and waits for no list. */
export function useNumber() {
  const { facilityId } = useClerk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [looked, setLooked] = useState<NumberState>(null);
  const open = async (number: string) => {
    setLooked({ number, state: 'looking' });
    try {
      const { abonement } = await queries.fetchQuery(
        trpc.abonement.search.queryOptions({ facilityId, text: number }, { staleTime: 15_000 }),
      );
      if (abonement === null) return setLooked({ number, state: 'missing' });
      await navigate({ to: '/abonement/$id', params: { id: abonement.id } });
    } catch {
      setLooked({ number, state: 'failed' });
    }
  };
  return { looked, open, forget: () => setLooked(null) };
}
