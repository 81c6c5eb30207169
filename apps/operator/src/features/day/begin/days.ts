import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { OperationalDay } from '@jazylym/domain/day/day';
import type { Answers } from '@jazylym/front/trpc';

export type Days = Answers['day']['days'];

/** How a day is spoken of: the one that accepts, one that was never closed, one that is being counted. */
export type Standing = 'accepts' | 'waits' | 'counting' | 'certified';

export function standingOf({ state, accepts }: Pick<OperationalDay, 'state' | 'accepts'>): Standing {
  if (state !== 'open') return state;
  return accepts ? 'accepts' : 'waits';
}

/** The day to work on where nobody chose: the oldest, since days are certified in their order. */
export const chosenDay = ({ days }: Pick<Days, 'days'>): OperationalDay | undefined => days[0];

/** Days that must be certified though another accepts already: never closed, or of an earlier date. The oldest first. */
export const waitingDays = ({ days, today }: Pick<Days, 'days' | 'today'>): OperationalDay[] =>
  days.filter((day) => standingOf(day) === 'waits' || (day.state === 'counting' && day.businessDate < today));

/** The day that what is accepted belongs to once `businessDate` is closed. */
export function dayAfter({ days, today }: Pick<Days, 'days' | 'today'>, businessDate: CalendarDate): CalendarDate {
  const accepting = days.find(({ accepts }) => accepts)?.businessDate;
  if (accepting !== undefined && accepting > businessDate) return accepting;
  return businessDate < today ? today : addDays(businessDate, 1);
}
