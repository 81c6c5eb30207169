import type { CalendarDate } from '../calendar/calendar.ts';
import { againstTies, type TieFacts } from './facility-ties.ts';
import type { FacilityChange, FacilityDraft, FacilityEntry } from './reference.ts';
import { against, type Decision, type ReferenceRejection, refuse } from './reference-rejection.ts';

/** What a facility has still to do as one with automation: days to certify, and collectors who owe it money. */
export type Unsettled = { days: number; debtors: number };

/** What is stored that a facility's change depends on. */
export type FacilityFacts = TieFacts & {
  /** The facility that is changed, or that has the new one's code already. */
  stored: FacilityEntry | null;
  /** Whether another facility has the code that this one is to have. */
  isCodeTaken: boolean;
  hasBranch: boolean;
  /** Whether abonements have its code in their numbers. */
  hasAccepted: boolean;
  /** Whether a day is certified under its code: the seal on the paper is looked up by it. */
  hasCertified: boolean;
  /** Postal codes that answer and that it delivers to. */
  delivers: number;
  unsettled: Unsettled;
  today: CalendarDate;
};

/**
 * Decides a facility's change. Its code opens the numbers of its abonements, and seals are looked up by it, so it stays from the first
 * acceptance or certified day on; a facility that delivers somewhere is not closed, since its postal codes would have nobody; a closing
 * is noted on its day, not ahead; automation is not lost over work that is left. What it has to do with other facilities is in
 * `againstTies`.
 */
export function decideFacility(asked: FacilityChange, facts: FacilityFacts): Decision<FacilityDraft> {
  const { stored } = facts;
  const next = underOwnCode(asked.next, stored);
  const standing = against({ seen: asked.seen, next }, stored, next.code);
  if (standing !== null) return standing;
  if (facts.isCodeTaken) return refuse({ reason: 'codeTaken', code: next.code });
  if (stored !== null && stored.code !== next.code && facts.hasAccepted)
    return refuse({ reason: 'codeInNumbers', code: stored.code });
  if (stored !== null && stored.code !== next.code && facts.hasCertified)
    return refuse({ reason: 'codeInSeals', code: stored.code });
  if (!facts.hasBranch) return refuse({ reason: 'unknownBranch', branchCode: next.branchCode });
  if (next.closedOn !== null && next.closedOn > facts.today)
    return refuse({ reason: 'closedAhead', today: facts.today });
  if (next.closedOn !== null && facts.delivers > 0) return refuse({ reason: 'stillDelivers', places: facts.delivers });
  const rejection = againstTies(next, facts) ?? (losesAutomation(stored, next) ? againstUnsettled(facts) : null);
  return rejection === null ? { ok: true, next, isChanged: true } : refuse(rejection);
}

/** Whether another facility is going to enter a facility's cards from now on. */
export const losesAutomation = (stored: FacilityDraft | null, next: FacilityDraft): boolean =>
  stored?.automated === true && !next.automated;

/** Nobody would ask a facility without automation for its days or its collectors' money. */
function againstUnsettled({ unsettled: { days, debtors } }: FacilityFacts): ReferenceRejection | null {
  if (days > 0) return { reason: 'daysNotCertified', days };
  return debtors > 0 ? { reason: 'collectorsOwe', collectors: debtors } : null;
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
