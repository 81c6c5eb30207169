import * as z from 'zod';
import { CalendarDate, Month } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';

/** Sets that the last campaign must have had by the same point: with fewer, chance says more than the comparison. */
export const FEWEST_SETS = 30;

export const ForecastQuery = z.object({ publicationIndex: PublicationIndex });

/** Copies that are expected, and between which bounds. */
const Expected = z.object({ copies: z.int(), low: z.int(), high: z.int() });

/** A delivery month of a forecast with what it rests on. */
const MonthForecast = z.object({
  month: Month,
  /** The last day on which it is accepted as a start month, inclusive. */
  closesOn: CalendarDate,
  /** Nothing that starts in it is accepted any more: only a reversal can change it. */
  isClosed: z.boolean(),
  /** Copies already accepted for it, invoices that await payment among them. */
  accepted: z.int(),
  /** Null where too little is known to say more than what is accepted. */
  expected: Expected.nullable(),
  /** Of the same month a year earlier: sets that started in it, and of those accepted in its window all and after the same point. */
  lastYear: z.object({ month: Month, started: z.int(), inWindow: z.int(), afterPoint: z.int() }),
});
export type MonthForecast = z.infer<typeof MonthForecast>;

/** Sets of this campaign and of the last one by the same point. */
const Pace = z.object({ now: z.int(), before: z.int() });
type Pace = z.infer<typeof Pace>;

/** The print run of a title for the next three delivery months. */
export const Forecast = z.object({
  months: z.array(MonthForecast),
  /** Why nothing is expected beyond what is accepted; null where something is. */
  gap: z.enum(['noLastCampaign', 'tooLittle']).nullable(),
  campaign: Pace.nullable(),
  recent: Pace,
  /** Of last year's sets, how many were for more than one month: they are delivered in the months after their first too. */
  lasting: z.object({ sets: z.int(), ofSets: z.int() }),
  asOf: Instant,
});
export type Forecast = z.infer<typeof Forecast>;

/** What the rollups tell of a title; sets and copies as a reader counts them, so a reversal may make one negative. */
export type ForecastFacts = Omit<Forecast, 'gap' | 'asOf' | 'months'> & { months: Omit<MonthForecast, 'expected'>[] };

/**
 * What to print: copies already accepted for a month, and what is still to come. To come is what started in that month a year ago, as
 * much of it as the days after the same point brought, as this campaign stands to the last one. The rollups know acceptance by day
 * and starts by month, never both, hence the one assumption: a month's starts came in over its window as all that was accepted then.
 * What starts in an earlier month of the three counts on as far as last year's terms were longer than a month.
 */
export function forecast(facts: ForecastFacts): Omit<Forecast, 'asOf'> {
  const gap = gapOf(facts.campaign);
  const { campaign } = facts;
  if (campaign === null || gap !== null)
    return { ...facts, gap, months: facts.months.map((one) => ({ ...one, expected: certain(one) })) };
  const paces = pacesOf(campaign, facts.recent);
  const lasts = share(facts.lasting.sets, facts.lasting.ofSets);
  let carried = 0;
  const months = facts.months.map((one) => {
    const starting = one.isClosed ? 0 : toCome(one.lastYear);
    const expected = certain(one) ?? expectedOf(one.accepted, starting + carried * lasts, paces);
    carried += starting;
    return { ...one, expected };
  });
  return { ...facts, gap, months };
}

function gapOf(campaign: Pace | null): Forecast['gap'] {
  if (campaign === null) return 'noLastCampaign';
  return campaign.before < FEWEST_SETS ? 'tooLittle' : null;
}

type Paces = { likely: number; low: number; high: number };

/** How this campaign stands to the last one: over all of it, and as the last weeks went, where those tell enough. */
function pacesOf(campaign: Pace, recent: Pace): Paces {
  const whole = Math.max(0, campaign.now) / campaign.before;
  const lately = recent.before < FEWEST_SETS ? whole : Math.max(0, recent.now) / recent.before;
  return { likely: whole, low: Math.min(whole, lately), high: Math.max(whole, lately) };
}

/** Last year's starts of a month that came after the same point, if they came as all that was accepted then. */
const toCome = ({ started, inWindow, afterPoint }: MonthForecast['lastYear']): number =>
  Math.max(0, started) * share(afterPoint, inWindow);

/** A part of a whole, 0 … 1; all of it where the whole says nothing. */
const share = (part: number, whole: number): number => (whole <= 0 ? 1 : Math.min(1, Math.max(0, part / whole)));

/** A month that is closed, and that no earlier one carries into, is what is accepted. */
const certain = ({ isClosed, accepted }: Pick<MonthForecast, 'isClosed' | 'accepted'>) =>
  isClosed ? { copies: accepted, low: accepted, high: accepted } : null;

/** The bounds widen by the chance in what is still to come: two standard deviations of a count. */
function expectedOf(accepted: number, lastYear: number, { likely, low, high }: Paces): z.infer<typeof Expected> {
  const chance = 2 * Math.sqrt(lastYear * likely);
  return {
    copies: accepted + Math.round(lastYear * likely),
    low: accepted + Math.max(0, Math.floor(lastYear * low - chance)),
    high: accepted + Math.ceil(lastYear * high + chance),
  };
}
