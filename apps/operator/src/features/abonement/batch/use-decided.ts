import { readControl, type TypedCard } from '@jazylym/domain/abonement/card';
import { type BatchDecision, judgeBatch } from '@jazylym/domain/abonement/decide-batch';
import { type CardDecision, type CardFacts, decideCard } from '@jazylym/domain/abonement/decide-card';
import { useMemo } from 'react';
import { begunOf, type Sheet } from './sheet.ts';

/** What becomes of the batch as it is typed, by the server's own rules. A card is decided once for as long as nothing in it changes. */
export function useDecided({ cards, control }: Sheet, facts: CardFacts): BatchDecision {
  const decide = useMemo(() => {
    const decided = new WeakMap<TypedCard, CardDecision>();
    return (card: TypedCard): CardDecision => {
      const decision = decided.get(card) ?? decideCard(card, facts);
      decided.set(card, decision);
      return decision;
    };
  }, [facts]);
  return useMemo(() => judgeBatch(begunOf(cards).map(decide), readControl(control)), [cards, control, decide]);
}
