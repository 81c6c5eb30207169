import type { LocateFacts } from './facts.ts';
import { FAINT_SIGN, SECOND_SIGN } from './odds.ts';
import type { Document, Possible } from './possible.ts';

/**
 * Parts a possible cause where the cards point at the same document as the money: an abonement that was not paid and whose card is
 * missing; one that was reversed, and neither the money nor the card was given back. Such a document stands for itself, far likelier.
 */
export function withSecondSigns(possibles: readonly Possible[], { reconciliation, count }: LocateFacts): Possible[] {
  const { missing, foreign, difference } = reconciliation.cards;
  const signs = { notPaid: new Set(missing), notRefunded: new Set(foreign) };
  const anonymous = count.cards?.by === 'total' && difference !== null ? -difference : 0;
  return possibles.flatMap((one) => {
    if (one.why.kind === 'notPaid' && one.why.abonements === anonymous)
      return [{ ...one, odds: one.odds * FAINT_SIGN }];
    if (one.why.kind !== 'notPaid' && one.why.kind !== 'notRefunded') return [one];
    const seen = signs[one.why.kind];
    return seen.size === 0 ? [one] : parted(one, ({ number }) => seen.has(number));
  });
}

function parted(one: Possible, agrees: (document: Document) => boolean): Possible[] {
  const share = (documents: readonly Document[], times: number): Possible[] =>
    documents.length === 0
      ? []
      : [{ ...one, documents, odds: (one.odds * times * documents.length) / one.documents.length }];
  return [
    ...share(one.documents.filter(agrees), SECOND_SIGN),
    ...share(
      one.documents.filter((document) => !agrees(document)),
      1,
    ),
  ];
}
