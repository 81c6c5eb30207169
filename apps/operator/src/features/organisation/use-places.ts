import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { trpc } from '@jazylym/front/trpc';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const PAUSE_MS = 120;

/** Delivery places by a settlement's name, for a clerk who does not know the postal code; none while `isOff`. */
export function usePlaces(text: string, { isOff }: { isOff: boolean }): readonly DeliveryPlace[] {
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const isAsked = !isOff && settled.length >= 2 && text.trim().length >= 2;
  const answer = useQuery(
    trpc.organisation.places.queryOptions({ text: settled }, { enabled: isAsked, placeholderData: keepPreviousData }),
  );
  return isAsked ? (answer.data ?? []) : [];
}

/** Known streets of a postal code that answer what is typed: an aid, never a condition. */
export function useStreets(place: DeliveryPlace | null | undefined, text: string, { isOff }: { isOff: boolean }) {
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const answer = useQuery(
    trpc.organisation.streets.queryOptions(
      { postalCode: place?.code ?? '', text: settled },
      { enabled: !isOff && place !== null && place !== undefined, placeholderData: keepPreviousData },
    ),
  );
  const streets = isOff ? [] : (answer.data ?? []);
  return streets.filter((street) => street !== text.trim());
}
