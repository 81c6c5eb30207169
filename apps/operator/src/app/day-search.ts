import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import * as z from 'zod';
import { Step } from '../features/day/step.ts';

/** What the address of the day says: which day, at which step, and the place in the list of suspects that one comes back to. */
export const DaySearch = z.object({
  date: CalendarDate.optional().catch(undefined),
  step: Step.optional().catch(undefined),
  at: z.int().min(0).optional().catch(undefined),
});
