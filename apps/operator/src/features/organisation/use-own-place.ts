import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from './use-place.ts';

/** Where this facility itself lies, by its own postal code; null until that is known, or where nobody delivers to it. */
export function useOwnPlace(): DeliveryPlace | null {
  const facility = useQuery(
    trpc.organisation.facility.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  const looked = usePlace(facility?.code ?? '');
  return looked.state === 'answered' ? looked.place : null;
}
