import type { CalendarDate } from '../calendar/calendar.ts';
import { againstTies, type TieFacts } from './facility-ties.ts';
import type { FacilityChange, FacilityDraft, FacilityEntry } from './reference.ts';
import { against, type Decision, refuse } from './reference-rejection.ts';

/** What is stored that a facility's change depends on. */
export type FacilityFacts = TieFacts & {
  /** The facility that is changed, or that has the new one's code already. */
  stored: FacilityEntry | null;
  /** Whether another facility has the code that this one is to have. */
  isCodeTaken: boolean;
  hasBranch: boolean;
  /** Whether abonements have its code in their numbers. */
  hasAccepted: boolean;
  /** Postal codes that answer and that it delivers to. */
  delivers: number;
  today: CalendarDate;
};

/**
 * Decides a facility's change. Its code opens the numbers of its abonements, so it stays from the first acceptance on; a facility
 * that delivers somewhere is not closed, since its postal codes would have nobody; a closing is noted on its day, not ahead. What it
 * has to do with other facilities is in `againstTies`.
 */
export function decideFacility(asked: FacilityChange, facts: FacilityFacts): Decision<FacilityDraft> {
  const { stored } = facts;
  const next = underOwnCode(asked.next, stored);
  const standing = against({ seen: asked.seen, next }, stored, next.code);
  if (standing !== null) return standing;
  if (facts.isCodeTaken) return refuse({ reason: 'codeTaken', code: next.code });
  if (stored !== null && stored.code !== next.code && facts.hasAccepted)
    return refuse({ reason: 'codeInNumbers', code: stored.code });
  if (!facts.hasBranch) return refuse({ reason: 'unknownBranch', branchCode: next.branchCode });
  if (next.closedOn !== null && next.closedOn > facts.today)
    return refuse({ reason: 'closedAhead', today: facts.today });
  if (next.closedOn !== null && facts.delivers > 0) return refuse({ reason: 'stillDelivers', places: facts.delivers });
  const tie = againstTies(next, facts);
  return tie === null ? { ok: true, next, isChanged: true } : refuse(tie);
}

/** A facility that names itself by its former code means the new one; one that sorts its bundles itself names nobody for it. */
function underOwnCode(next: FacilityDraft, stored: FacilityEntry | null): FacilityDraft {
  const isOwn = (code: string | null): boolean => code !== null && (code === next.code || code === stored?.code);
  return {
    ...next,
    sortingPointCode: isOwn(next.sortingPointCode) ? null : next.sortingPointCode,
    enteredAtCode: isOwn(next.enteredAtCode) ? next.code : next.enteredAtCode,
  };
}
