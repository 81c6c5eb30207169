import type { TypedCard } from '@jazylym/domain/abonement/card';
import type { CardFacts } from '@jazylym/domain/abonement/decide-card';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { monthOf } from '@jazylym/domain/calendar/month';
import type { Catalogues, QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import type { Collector } from '@jazylym/domain/organisation/collector';
import { foldPostalCode, PostalCode } from '@jazylym/domain/organisation/postal-code';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { blankStateOf } from './blank-state.ts';

const FOREVER = { staleTime: Number.POSITIVE_INFINITY };

/** What is in force on the days on which a card may have been taken, the blanks, and whose they are. */
export type Known = {
  current: QuoteFacts;
  /** By the day; only days on which others were in force than today. */
  former: ReadonlyMap<string, Catalogues>;
  collector: Collector;
  blanks: Answers['organisation']['blanks'];
};

/**
 * The days within the grace on which other catalogues may have been in force than today: before one of these was published, and in
 * an earlier month, when a year was still sold that no longer is.
 */
export function daysBefore({ catalogues, order, today }: QuoteFacts): CalendarDate[] {
  const days = Array.from({ length: order.graceDays + 1 }, (_, count) => addDays(today, -count));
  return days.filter(
    (date) => monthOf(date) < monthOf(today) || catalogues.some(({ publishedOn }) => date < publishedOn),
  );
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
      cataloguesOn: (date) => former.get(date) ?? current.catalogues,
      placeOf: (postalCode) => looked[postalCode] ?? null,
    };
  }, [batchId, known, looked]);
  return { facts, isLookingUp: (postalCode: string) => looked[foldPostalCode(postalCode)] === undefined };
}
