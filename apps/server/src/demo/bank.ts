import type { Accepted } from '@jazylym/domain/abonement/acceptance';
import type { PayInvoice } from '@jazylym/domain/abonement/afterwards';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { Chance } from './random.ts';
import { requestId } from './request-id.ts';

/** Most organizations pay within two weeks, some not at all. */
const PAYS = 0.85;
const FEWEST_DAYS = 2;
const MOST_DAYS = 14;

/** The post's bank account in the demonstration: what is expected on it, and what has come in by a day. */
export function bankOf(chance: Chance) {
  const expected = new Map<number, PayInvoice[]>();
  return {
    /** An acceptance of this day; one in cash, or that nobody will pay, is not expected. */
    expects({ request, total }: Accepted, day: CalendarDate): void {
      if (request.payment.method !== 'account' || !chance.happens(PAYS)) return;
      const paidOn = addDays(day, FEWEST_DAYS + chance.whole(MOST_DAYS - FEWEST_DAYS));
      const { facilityId } = request;
      const payment: PayInvoice = {
        facilityId,
        id: requestId(Date.parse(paidOn), chance),
        acceptanceId: request.id,
        paidOn,
        reference: String(100 + chance.whole(9_900)),
        amount: total,
      };
      expected.set(facilityId, [...(expected.get(facilityId) ?? []), payment]);
    },
    /** What has come in for a facility by a day, inclusive, and was not told before. */
    comesIn(facilityId: number, day: CalendarDate): PayInvoice[] {
      const all = expected.get(facilityId) ?? [];
      expected.set(
        facilityId,
        all.filter(({ paidOn }) => paidOn > day),
      );
      return all.filter(({ paidOn }) => paidOn <= day);
    },
  };
}
