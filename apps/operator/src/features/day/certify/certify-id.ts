import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { FacilityId } from '@jazylym/domain/organisation/organisation';
import { freshId } from '@jazylym/front/new-id';
import * as z from 'zod';

/** The id under which this browser certifies a day: made once, and kept over reloads where the browser keeps anything. */
export function certifyId(facilityId: FacilityId, businessDate: CalendarDate): string {
  const key = `jazylym.certify.${facilityId}.${businessDate}`;
  try {
    const kept = z.uuid().safeParse(localStorage.getItem(key));
    if (kept.success) return kept.data;
    const made = freshId();
    localStorage.setItem(key, made);
    return made;
  } catch {
    return freshId();
  }
}
