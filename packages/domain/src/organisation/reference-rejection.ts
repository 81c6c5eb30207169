import type { CalendarDate } from '../calendar/calendar.ts';
import { isSame } from './same.ts';

/** Why a change of reference data was not made: each has a sentence in every language that says how to mend it. */
export type ReferenceRejection =
  /** Somebody else changed it after it was read: both versions are shown, nothing is overwritten. */
  | { reason: 'changedMeanwhile' }
  | { reason: 'codeTaken'; code: string }
  /** A branch's or a postal code's code, a campaign's year: what it is known by. */
  | { reason: 'codeFixed'; code: string }
  /** A facility's code opens the numbers of the abonements that it has accepted. */
  | { reason: 'codeInNumbers'; code: string }
  /** The seals of certified days are looked up by a facility's code. */
  | { reason: 'codeInSeals'; code: string }
  | { reason: 'unknownBranch'; branchCode: string }
  | { reason: 'unknownFacility'; facilityCode: string }
  | { reason: 'facilityClosed'; facilityCode: string }
  /** Postal codes that answer are still delivered to by it. */
  | { reason: 'stillDelivers'; places: number }
  | { reason: 'unknownSortingPoint'; facilityCode: string }
  | { reason: 'sortingPointClosed'; facilityCode: string }
  /** A facility without automation says where its cards are entered, and one with automation does not. */
  | { reason: 'enteredAtMissing' }
  | { reason: 'enteredAtNeedless' }
  /** Cards are entered at another facility, which is open and has automation. */
  | { reason: 'unknownEnteredAt'; facilityCode: string }
  | { reason: 'enteredAtItself'; facilityCode: string }
  | { reason: 'enteredAtUnfit'; facilityCode: string }
  /** Others rely on it: their cards are entered here, their bundles sorted here. */
  | { reason: 'entersForOthers'; facilities: number }
  | { reason: 'sortsForOthers'; facilities: number }
  /** It is to lose automation, and has still something to do as a facility with it. */
  | { reason: 'daysNotCertified'; days: number }
  | { reason: 'collectorsOwe'; collectors: number }
  | { reason: 'newCodeTaken'; newCode: string; code: string }
  | { reason: 'rayonMissing' }
  | { reason: 'closedAhead'; today: CalendarDate }
  | { reason: 'tileTaken'; branchCode: string }
  | { reason: 'windowReversed' }
  | { reason: 'windowOverlaps'; year: number; opensOn: CalendarDate; closesOn: CalendarDate };

/** What was decided of a change: what is to be stored, `isChanged` false where it is so already; or why not. */
export type Decision<Draft> =
  | { ok: true; next: Draft; isChanged: boolean }
  | { ok: false; rejection: ReferenceRejection };

export const refuse = (rejection: ReferenceRejection): { ok: false; rejection: ReferenceRejection } => ({
  ok: false,
  rejection,
});

/**
 * What stands against a change before any rule of its subject is asked: nothing (null); that it is made already, as a repeated
 * request finds it; or that what is stored is not what its author saw. `taken` names what is in the way of something new.
 */
export function against<Stored, Draft>(
  { seen, next }: { seen: Stored | null; next: Draft },
  stored: Stored | null,
  taken: string,
): Decision<Draft> | null {
  if (stored !== null && isSame({ ...stored, ...next }, stored)) return { ok: true, next, isChanged: false };
  if (isSame(seen, stored)) return null;
  return refuse(seen === null ? { reason: 'codeTaken', code: taken } : { reason: 'changedMeanwhile' });
}
