import type { CalendarDate } from '../calendar/calendar.ts';
import type { FacilityEntry, PostalPlace, PostalPlaceChange, PostalPlaceDraft } from './reference.ts';
import { against, type Decision, refuse } from './reference-rejection.ts';

/** What is stored that a postal code's change depends on. */
export type PostalPlaceFacts = {
  stored: PostalPlace | null;
  /** The facility that is to deliver; null when there is none of that code. */
  facility: FacilityEntry | null;
  /** The other postal code that has the same newer form; null when it is free. */
  newCodeOf: string | null;
  today: CalendarDate;
};

/**
 * Decides a postal code's change. Somebody open delivers to every code that answers; outside of the cities the rayon is named,
 * since villages share names; a newer form belongs to one code.
 */
export function decidePostalPlace(change: PostalPlaceChange, facts: PostalPlaceFacts): Decision<PostalPlaceDraft> {
  const { seen, next } = change;
  if (seen !== null && seen.code !== next.code) return refuse({ reason: 'codeFixed', code: seen.code });
  const standing = against(change, facts.stored, next.code);
  if (standing !== null) return standing;
  const { facilityCode, newCode, closedOn } = next;
  if (facts.facility === null) return refuse({ reason: 'unknownFacility', facilityCode });
  if (facts.facility.closedOn !== null && closedOn === null) return refuse({ reason: 'facilityClosed', facilityCode });
  if (facts.newCodeOf !== null) return refuse({ reason: 'newCodeTaken', newCode, code: facts.newCodeOf });
  if (next.zone === 'rayon' && next.rayon === null) return refuse({ reason: 'rayonMissing' });
  if (closedOn !== null && closedOn > facts.today) return refuse({ reason: 'closedAhead', today: facts.today });
  return { ok: true, next, isChanged: true };
}
