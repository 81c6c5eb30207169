import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Remittance } from '@jazylym/domain/day/remittance';
import * as z from 'zod';

/** What the address of the debts says: which entry one was led to, by its day, its collector and, where known, its amount in tiyn. */
export const RemittanceSearch = z.object({
  date: CalendarDate.optional().catch(undefined),
  collector: z.uuid().optional().catch(undefined),
  amount: z.int().optional().catch(undefined),
});
export type RemittanceSearch = z.infer<typeof RemittanceSearch>;

/** Whether an entry is what the address means; what was taken back already is not. */
export const isPointedAt = (entry: Remittance, { date, collector, amount }: RemittanceSearch): boolean =>
  entry.corrects === null &&
  !entry.isCorrected &&
  entry.businessDate === date &&
  entry.collectorId === collector &&
  (amount === undefined || entry.amount === amount);
