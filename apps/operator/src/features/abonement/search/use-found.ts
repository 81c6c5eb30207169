import type { Found } from '@jazylym/domain/abonement/found';
import { trpc } from '@jazylym/front/trpc';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { untilAnswered, useLate } from '../../../app/use-late.ts';
import { answers, asksForSubscribers } from './options.ts';
import { numberIn } from './scanned-number.ts';

/** A pause of the typing after which the server is asked: shorter than between two words, longer than between two letters. */
const PAUSE_MS = 150;

/**
 * Who subscribed here before, or the abonement of a number, while it is typed. Answers belong to the text that they answer: an old
 * one never replaces a newer one, and of an earlier one only those stay that answer the new text too.
 */
export function useFound(text: string): { found: Found; isAsking: boolean; hasFailed: boolean } {
  const { facilityId } = useClerk();
  const asked = text.trim();
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  const isAsked = asksForSubscribers(asked) || numberIn(asked, null) !== null;
  const answer = useQuery(
    trpc.abonement.search.queryOptions(
      { facilityId, text: settled },
      {
        enabled: isAsked && settled === asked,
        staleTime: 15_000,
        placeholderData: keepPreviousData,
        refetchInterval: untilAnswered,
      },
    ),
  );
  const isAsking = isAsked && (settled !== asked || answer.isFetching);
  const isLate = useLate(isAsking);
  const isOwn = settled === asked && !answer.isPlaceholderData;
  const subscribers = (isAsked ? answer.data?.subscribers : undefined) ?? [];
  return {
    found: {
      subscribers: isOwn ? subscribers : subscribers.filter((one) => answers(one, asked)),
      abonement: (isAsked && isOwn && answer.data?.abonement) || null,
    },
    isAsking,
    /** Said on while it is tried again: it would only flicker. */
    hasFailed: isAsked && settled === asked && !(isOwn && answer.isSuccess) && (isLate || answer.errorUpdateCount > 0),
  };
}
