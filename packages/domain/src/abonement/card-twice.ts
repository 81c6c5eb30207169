import type { Month } from '../calendar/calendar.ts';
import { addMonths } from '../calendar/month.ts';
import { foldText } from '../catalogue/fold.ts';
import type { CardProblem } from './card.ts';
import type { CardDecision } from './decide-card.ts';

/** The problem of each card whose blank an earlier card of the batch has already, by the card's id. */
export function blanksTwice(decisions: readonly CardDecision[]): ReadonlyMap<string, CardProblem> {
  const rows = new Map<number, number>();
  const twice = new Map<string, CardProblem>();
  for (const [place, { cardId, values }] of decisions.entries()) {
    const { blank } = values;
    if (blank === undefined) continue;
    const row = rows.get(blank);
    if (row === undefined) rows.set(blank, place + 1);
    else twice.set(cardId, { reason: 'blankTwice', field: 'blank', number: blank, row });
  }
  return twice;
}

type Subscription = { row: number; startMonth: Month; lastMonth: Month };

/**
 * Which cards are likely keyed in twice: the same person, letters folded, takes the same title for months of which some are the same.
 * By the later card's id, the position from 1 of the earlier one. Never a refusal: two copies may be what is wanted.
 */
export function likelyTwice(decisions: readonly CardDecision[]): ReadonlyMap<string, number> {
  const taken = new Map<string, Subscription[]>();
  const twice = new Map<string, number>();
  for (const [place, { cardId, values }] of decisions.entries()) {
    const { name, publicationIndex, startMonth, months } = values;
    if (name === undefined || publicationIndex === undefined || startMonth === undefined || months === undefined)
      continue;
    const who = `${publicationIndex} ${foldText(name)}`;
    const before = taken.get(who) ?? [];
    const lastMonth = addMonths(startMonth, months - 1);
    const same = before.find((one) => one.startMonth <= lastMonth && startMonth <= one.lastMonth);
    if (same !== undefined) twice.set(cardId, same.row);
    taken.set(who, [...before, { row: place + 1, startMonth, lastMonth }]);
  }
  return twice;
}
