import type { BatchDecision } from '@jazylym/domain/abonement/decide-batch';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { useEffect, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';

const PAUSE_MS = 600;
/** As many as are asked for at once: they travel in an address, which must not grow too long. */
const AT_ONCE = 8;

/** Numbers of abonements that are likely the same as a card, by what the card says; null where there is none. */
type Answered = ReadonlyMap<string, string | null>;

/** Asks now and then which cards are likely registered already; answers the number by what is read of a card. */
export function useRegistered({
  decisions,
}: BatchDecision): (decision: BatchDecision['decisions'][number]) => string | null {
  const { facilityId } = useClerk();
  const [answered, setAnswered] = useState<Answered>(new Map());
  useEffect(() => {
    const timer = setTimeout(async () => {
      const asked = decisions
        .flatMap((decision) => twinOf(decision) ?? [])
        .filter((twin) => !answered.has(keyOf(twin)));
      const cards = asked.slice(0, AT_ONCE);
      if (cards.length === 0) return;
      try {
        const found = await queryClient.fetchQuery(trpc.abonement.likelyTwice.queryOptions({ facilityId, cards }));
        const numbers = new Map(found.map(({ cardId, number }) => [cardId, number]));
        setAnswered(
          (before) =>
            new Map([...before, ...cards.map((twin) => [keyOf(twin), numbers.get(twin.cardId) ?? null] as const)]),
        );
      } catch {
        // An aid, never a condition: it is asked again with the next key.
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [decisions, answered, facilityId]);
  return (decision) => {
    const twin = twinOf(decision);
    return twin === null ? null : (answered.get(keyOf(twin)) ?? null);
  };
}

type Decision = BatchDecision['decisions'][number];

function twinOf({ cardId, values }: Decision) {
  const { name, publicationIndex, startMonth, months } = values;
  if (name === undefined || publicationIndex === undefined || startMonth === undefined || months === undefined)
    return null;
  return { cardId, name, publicationIndex, startMonth, months };
}

const keyOf = ({ name, publicationIndex, startMonth, months }: NonNullable<ReturnType<typeof twinOf>>): string =>
  [name, publicationIndex, startMonth, months].join('|');
