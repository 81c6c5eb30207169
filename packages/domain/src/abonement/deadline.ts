import type { CalendarDate, Month } from '../calendar/calendar.ts';
import { addMonths, dayOf, monthOf } from '../calendar/month.ts';
import type { AcceptanceOrder, DistributionSystem } from '../catalogue/catalogue.ts';

/**
 * The last day, inclusive, on which a start month is accepted: a day of the month before it, by default the 15th in the card
 * system and the 10th in the address system. The distributor sets it (S3).
 */
export const closesAfter = (startMonth: Month, system: DistributionSystem, order: AcceptanceOrder): CalendarDate =>
  dayOf(addMonths(startMonth, -1), system === 'card' ? order.cardClosesOn : order.addressClosesOn);

/** The earliest start month that is still accepted on `today`. By the real date, never by a certified or reopened day. */
export function firstOpenMonth(today: CalendarDate, system: DistributionSystem, order: AcceptanceOrder): Month {
  const next = addMonths(monthOf(today), 1);
  return today <= closesAfter(next, system, order) ? next : addMonths(next, 1);
}
