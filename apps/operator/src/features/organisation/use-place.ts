import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { PostalCode } from '@jazylym/domain/organisation/postal-code';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { untilAnswered, useLate } from '../../app/use-late.ts';

/** What is known of a postal code as typed: nothing asked yet, being looked up, not to be had now, or the answer. */
export type PlaceState =
  | { state: 'unasked' | 'looking' }
  | { state: 'failed'; retry: () => void }
  | { state: 'answered'; place: DeliveryPlace | null };

/** Who delivers to a postal code, asked once it is complete. */
export function usePlace(typed: string): PlaceState {
  const code = PostalCode.safeParse(typed);
  const answer = useQuery(
    trpc.organisation.place.queryOptions(
      { postalCode: code.data ?? '' },
      { enabled: code.success, staleTime: Number.POSITIVE_INFINITY, refetchInterval: untilAnswered },
    ),
  );
  const isLate = useLate(answer.isFetching);
  if (!code.success) return { state: 'unasked' };
  if (answer.data !== undefined) return { state: 'answered', place: answer.data };
  return isLate || answer.errorUpdateCount > 0
    ? { state: 'failed', retry: () => void answer.refetch() }
    : { state: 'looking' };
}
