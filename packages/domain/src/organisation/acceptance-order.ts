import * as z from 'zod';
import { firstOpenMonth } from '../abonement/deadline.ts';
import type { CalendarDate, Month } from '../calendar/calendar.ts';
import { AcceptanceOrder, DistributionSystem } from '../catalogue/catalogue.ts';
import { against, type Decision } from './reference-rejection.ts';

/** A change of the order of acceptance: there is always one, the defaults until somebody sets it. */
export const AcceptanceOrderChange = z.object({ seen: AcceptanceOrder, next: AcceptanceOrder });
export type AcceptanceOrderChange = z.infer<typeof AcceptanceOrderChange>;

export const decideAcceptanceOrder = (
  change: AcceptanceOrderChange,
  stored: AcceptanceOrder,
): Decision<AcceptanceOrder> => against(change, stored, '') ?? { ok: true, next: change.next, isChanged: true };

/** The first open start month of a distribution system on a day, as it is and as it would be. */
export type OrderEffect = { system: DistributionSystem; before: Month; after: Month };

/** What a change of the order means on a day, in each system, by the rule that acceptance itself goes by. */
export const orderEffects = (today: CalendarDate, before: AcceptanceOrder, after: AcceptanceOrder): OrderEffect[] =>
  DistributionSystem.options.map((system) => ({
    system,
    before: firstOpenMonth(today, system, before),
    after: firstOpenMonth(today, system, after),
  }));
