import type { CardRemark, TypedCard } from '@jazylym/domain/abonement/card';
import type { BatchDecision } from '@jazylym/domain/abonement/decide-batch';
import type { CardDecision, CardFacts } from '@jazylym/domain/abonement/decide-card';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { entriesOfTitle, entryIn } from '@jazylym/domain/catalogue/start-month';
import type { Language } from '@jazylym/domain/organisation/organisation';

/** A row as it is shown: what is typed and what it comes to. Plain values, so that a row that does not change is not drawn again. */
export interface ShownRow {
  card: TypedCard;
  place: number;
  decision: CardDecision | undefined;
  title: string;
  settlement: string;
  /** The row of the batch from 1, and the number of an abonement, that is likely the same. */
  twinRow: number | null;
  twinNumber: string | null;
  isLookingUp: boolean;
}

interface Shown {
  decided: BatchDecision;
  facts: CardFacts;
  isLookingUp: (postalCode: string) => boolean;
  registered: (decision: CardDecision) => string | null;
  language: Language;
}

export function shownRows(cards: readonly TypedCard[], shown: Shown): ShownRow[] {
  const { decided, facts, isLookingUp, registered, language } = shown;
  const twins = new Map(
    decided.remarks.flatMap(({ cardId, remark }) => (remark.kind === 'likelyTwice' ? [[cardId, remark.row]] : [])),
  );
  return cards.map((card, place) => {
    const decision = decided.decisions[place];
    const { postalCode } = decision?.values ?? {};
    return {
      card,
      place,
      decision,
      title: titleOf(decision, facts)?.title[language] ?? '',
      settlement: postalCode === undefined ? '' : (facts.placeOf(postalCode)?.settlement[language] ?? ''),
      twinRow: twins.get(card.id) ?? null,
      twinNumber: decision === undefined ? null : registered(decision),
      isLookingUp: postalCode !== undefined && isLookingUp(postalCode),
    };
  });
}

/** The title of an index in the catalogues of the day taken, or today's while that is not typed; of the start month's, once that is. */
function titleOf(decision: CardDecision | undefined, { cataloguesOn, today }: CardFacts): CatalogueEntry | undefined {
  const { publicationIndex = '', startMonth, takenOn } = decision?.values ?? {};
  const catalogues = cataloguesOn(takenOn ?? today);
  return startMonth === undefined
    ? entriesOfTitle(catalogues, publicationIndex).at(-1)
    : entryIn(startMonth, publicationIndex, catalogues);
}

/** What is told of a row that can be accepted all the same; a twin in the batch before one that is registered. */
export function remarksOf({ decision, twinRow, twinNumber }: ShownRow): CardRemark[] {
  const own = decision?.ok ? decision.remarks : [];
  const isTwin = twinRow !== null || twinNumber !== null;
  return isTwin
    ? [...own, { kind: 'likelyTwice', row: twinRow, number: twinRow === null ? twinNumber : null }]
    : [...own];
}
