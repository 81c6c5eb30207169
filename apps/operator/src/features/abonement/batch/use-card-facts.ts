import type { TypedCard } from '@jazylym/domain/abonement/card';
import type { CardFacts } from '@jazylym/domain/abonement/decide-card';
import { addDays } from '@jazylym/domain/calendar/date';
import type { Collector } from '@jazylym/domain/organisation/collector';
import { foldPostalCode, PostalCode } from '@jazylym/domain/organisation/postal-code';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { blankStateOf } from './blank-state.ts';

const FOREVER = { staleTime: Number.POSITIVE_INFINITY };

/** What is in force on the days on which a card may have been taken, the blanks, and whose they are. */
export type Known = {
  current: Answers['catalogue']['current'];
  /** By the day; only days before the newest catalogue was published. */
  former: ReadonlyMap<string, Answers['catalogue']['inForce']['catalogue']>;
  collector: Collector;
  blanks: Answers['organisation']['blanks'];
};

/** The days within the grace on which the newest catalogue was not in force yet. */
export function daysBefore({ catalogue, order, today }: Answers['catalogue']['current']) {
  const days = Array.from({ length: order.graceDays + 1 }, (_, count) => addDays(today, -count));
  return catalogue === null ? [] : days.filter((date) => date < catalogue.publishedOn);
}

/**
 * What cards are decided from here, as the server will; `isLookingUp` tells of a postal code that has no answer yet. The same facts
 * are the same object, so that no card is decided again for nothing.
 */
export function useCardFacts(batchId: string, cards: readonly TypedCard[], known: Known) {
  const typed = [...new Set(cards.map(({ postalCode }) => postalCode))];
  const codes = [...new Set(typed.flatMap((code) => PostalCode.safeParse(code).data ?? []))];
  const places = useQueries({
    queries: codes.map((postalCode) => trpc.organisation.place.queryOptions({ postalCode }, FOREVER)),
    combine: (answers) => answers.map(({ data }) => data),
  });
  const asked = codes.join(' ');
  const looked = useMemo(
    () => Object.fromEntries(asked.split(' ').map((code, at) => [code, places[at]])),
    [places, asked],
  );
  const facts = useMemo((): CardFacts => {
    const { current, former, collector, blanks } = known;
    return {
      batchId,
      today: current.today,
      graceDays: current.order.graceDays,
      order: current.order,
      collector,
      blankStateOf: blankStateOf(blanks),
      catalogueOn: (date) => former.get(date) ?? (isOf(current, date) ? current.catalogue : null),
      placeOf: (postalCode) => looked[postalCode] ?? null,
    };
  }, [batchId, known, looked]);
  return { facts, isLookingUp: (postalCode: string) => looked[foldPostalCode(postalCode)] === undefined };
}

const isOf = ({ catalogue }: Known['current'], date: string): boolean =>
  catalogue !== null && date >= catalogue.publishedOn;
