import type { Action } from '../access/can.ts';
import type { CalendarDate } from '../calendar/calendar.ts';
import type { DayState } from '../day/day.ts';

/** How an acceptance's operational day stands, and which day is open now: a correction would be a document of that one. */
export type AcceptanceDay = { state: DayState; openDay: CalendarDate };

/** How an abonement is taken back: within its own day, or, once somebody has signed for that day, as a document of the open one. */
export type TakeBack = 'reversal' | 'correction';

/**
 * As what somebody who may do `actions` takes back what a day in this state holds, also while it waits or is counted; null where
 * they may not: a certified day is corrected by the head of the facility alone.
 */
export function takesBackAs(state: DayState, actions: readonly Action[]): TakeBack | null {
  if (state !== 'certified') return actions.includes('abonement.reverse') ? 'reversal' : null;
  return actions.includes('abonement.correct') ? 'correction' : null;
}
