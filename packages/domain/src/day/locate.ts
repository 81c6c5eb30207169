import { cardAmount } from './locate/card-amount.ts';
import { suspectCards } from './locate/cards.ts';
import { change, givenTransposed } from './locate/change.ts';
import type { Drawer, LocateFacts } from './locate/facts.ts';
import { nextDay } from './locate/next-day.ts';
import { accountInCash, notPaid } from './locate/not-paid.ts';
import { notes, piecesTransposed, wrongLine } from './locate/notes.ts';
import { atCounter, type Possible } from './locate/possible.ts';
import { rank } from './locate/rank.ts';
import { refunds } from './locate/refund.ts';
import { controlTransposed, notRecorded, recorded, remittanceTransposed } from './locate/remittance.ts';
import { withSecondSigns } from './locate/second-sign.ts';
import { sets } from './locate/sets.ts';
import { pairsOf } from './locate/together.ts';
import type { Suspect } from './suspect.ts';

/** How many suspects one difference has at most: a clerk looks through no longer list at the end of a day. */
const MOST_SUSPECTS = 12;

/** What can have gone wrong in the drawer, a kind of cause each. */
const CAUSES: readonly ((drawer: Drawer) => Possible[])[] = [
  notPaid,
  accountInCash,
  refunds,
  change,
  givenTransposed,
  sets,
  cardAmount,
  notRecorded,
  recorded,
  remittanceTransposed,
  controlTransposed,
  notes,
  piecesTransposed,
  wrongLine,
  nextDay,
];

/**
 * Where a difference between money, cards and protocol likely comes from (S10), the likeliest first; nothing where nothing differs.
 * Everything that can have gone wrong today is weighed by how often it does; what would make exactly the difference is suspected,
 * one cause or two together. A suspect of the cash explains the whole difference: nothing is told because it is merely near.
 */
export function locate(facts: LocateFacts): Suspect[] {
  return [...suspectCash(facts), ...suspectCards(facts)]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_SUSPECTS);
}

function suspectCash(facts: LocateFacts): Suspect[] {
  const { difference } = facts.reconciliation.cash;
  if (difference === null || difference === 0) return [];
  const drawer = { ...facts, cash: atCounter(facts.rows, 'cash'), account: atCounter(facts.rows, 'account') };
  const possibles = withSecondSigns(
    CAUSES.flatMap((cause) => cause(drawer)),
    facts,
  );
  return rank(
    possibles.filter(({ explains }) => explains === difference),
    pairsOf(possibles, difference),
  );
}
