import * as z from 'zod';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { addMonths } from '../calendar/month.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { Tiyn } from '../money/tiyn.ts';
import { Names } from '../organisation/organisation.ts';
import { Channel, DeliveryAddress, Subscriber, TakenAway } from './abonement.ts';

/** A subscription that a found subscriber has or had, by its abonement. */
export const FoundSubscription = z.object({
  abonementId: z.uuid(),
  acceptanceId: z.uuid(),
  number: z.string(),
  publicationIndex: PublicationIndex,
  title: Names,
  startMonth: Month,
  months: z.int().positive(),
  sets: z.int().positive(),
  total: Tiyn,
  businessDate: CalendarDate,
  /** It was taken back: found so that its papers are, but nothing that anybody has. Drafts kept from before know no such one. */
  isReversed: z.boolean().default(false),
});
export type FoundSubscription = z.infer<typeof FoundSubscription>;

/** Somebody who has subscribed in this facility before: as they were last written down, with their subscriptions, latest first. */
export const FoundSubscriber = z.object({
  subscriber: Subscriber,
  address: DeliveryAddress,
  subscriptions: z.array(FoundSubscription),
});
export type FoundSubscriber = z.infer<typeof FoundSubscriber>;

/** What a facility's search answers: subscribers by name or telephone; one abonement by its number. */
export const Found = z.object({
  subscribers: z.array(FoundSubscriber),
  abonement: z
    .object({
      id: z.uuid(),
      number: z.string(),
      name: z.string(),
      title: Names,
      channel: Channel,
      /** Who took it away from the counter, on which blank. */
      taken: TakenAway.pick({ collector: true, blankNumber: true }).nullable(),
    })
    .nullable(),
});
export type Found = z.infer<typeof Found>;

/** The last month of a subscription, inclusive. */
export const lastMonthOf = ({ startMonth, months }: Pick<FoundSubscription, 'startMonth' | 'months'>): Month =>
  addMonths(startMonth, months - 1);

/** Subscriptions that somebody has or had: what was reversed is none. */
export const standingOf = (subscriptions: readonly FoundSubscription[]): FoundSubscription[] =>
  subscriptions.filter(({ isReversed }) => !isReversed);

/** Subscriptions that run in `thisMonth` or later, what runs out next first. */
export const runningOf = (subscriptions: readonly FoundSubscription[], thisMonth: Month): FoundSubscription[] =>
  standingOf(subscriptions)
    .filter((one) => lastMonthOf(one) >= thisMonth)
    .sort((one, other) => (lastMonthOf(one) < lastMonthOf(other) ? -1 : 1));

/** What a returning subscriber took last: the lines of their latest acceptance. F3 repeats them. */
export function lastTaken(subscriptions: readonly FoundSubscription[]): FoundSubscription[] {
  const standing = standingOf(subscriptions);
  const [latest] = standing;
  return standing.filter(({ acceptanceId }) => acceptanceId === latest?.acceptanceId);
}

/**
 * The month from which a subscription goes on when it is repeated: the first open one, or the one after its last month where
 * it still runs then, so that nobody gets the same issue twice.
 */
export function goesOnFrom(subscription: Pick<FoundSubscription, 'startMonth' | 'months'>, firstOpen: Month): Month {
  const next = addMonths(lastMonthOf(subscription), 1);
  return next > firstOpen ? next : firstOpen;
}
