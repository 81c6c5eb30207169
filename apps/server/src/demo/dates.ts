import { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addDays, daysBetween } from '@jazylym/domain/calendar/date';
import { addMonths, monthOf, monthOfYear, yearOf } from '@jazylym/domain/calendar/month';

/** A campaign of the demonstration and the catalogue that it sells from; all days and months inclusive. */
export interface DemoCampaign {
  /** The subscription year. */
  year: number;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  publishedOn: CalendarDate;
  firstStartMonth: Month;
  lastStartMonth: Month;
}

/** A campaign runs from 10 October to 20 December: so many days from its first to its last. */
const CAMPAIGN_DAYS = 71;
/** Where today lies outside of the season, the demonstration's campaign has been open for so many days. */
const DAYS_OPEN = 44;
/** In season it keeps its real days once it has run for so long; before that there would be nothing to show. */
const FEWEST_DAYS_OPEN = 20;
/** A catalogue comes out so many days before its campaign. */
const DAYS_PUBLISHED_BEFORE = 10;
/** From September on people subscribe to the next year. */
const SEASON_BEGINS = 9;
const START_MONTHS_AT_LEAST = 12;

/**
 * This year's campaign, open on `today` whatever the date is, and last year's: the same days a year earlier. Each
 * catalogue prices the start months of its year, and never fewer than the twelve months after today, so that a demonstration
 * may be started, and go on, on any day. So two catalogues are current at once while a month of last year's can still be open.
 */
export function campaignsAt(today: CalendarDate): { thisYear: DemoCampaign; lastYear: DemoCampaign } {
  const year = monthOfYear(today) >= SEASON_BEGINS ? yearOf(today) + 1 : yearOf(today);
  const opensOn = openingAt(today);
  const last = addMonths(monthOf(today), START_MONTHS_AT_LEAST);
  return {
    thisYear: campaign(year, opensOn, last),
    lastYear: campaign(year - 1, aYearBefore(opensOn), addMonths(last, -12)),
  };
}

function openingAt(today: CalendarDate): CalendarDate {
  const october = CalendarDate.parse(`${yearOf(today)}-10-10`);
  const open = daysBetween(october, today);
  return open >= FEWEST_DAYS_OPEN && open <= CAMPAIGN_DAYS ? october : addDays(today, -DAYS_OPEN);
}

function campaign(year: number, opensOn: CalendarDate, lastAtLeast: Month): DemoCampaign {
  const december = Month.parse(`${year}-12`);
  return {
    year,
    opensOn,
    closesOn: addDays(opensOn, CAMPAIGN_DAYS),
    publishedOn: addDays(opensOn, -DAYS_PUBLISHED_BEFORE),
    firstStartMonth: Month.parse(`${year}-01`),
    lastStartMonth: december > lastAtLeast ? december : lastAtLeast,
  };
}

/** The same day of the year before; 28 February for the 29th. */
function aYearBefore(date: CalendarDate): CalendarDate {
  const earlier = `${yearOf(date) - 1}${date.slice(4)}`;
  return CalendarDate.parse(earlier.endsWith('02-29') ? earlier.replace('02-29', '02-28') : earlier);
}
