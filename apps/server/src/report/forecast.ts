import type { ReportReach } from '@jazylym/domain/access/can';
import type { Month } from '@jazylym/domain/calendar/calendar';
import { yearOf } from '@jazylym/domain/calendar/month';
import type { DistributionSystem } from '@jazylym/domain/catalogue/catalogue';
import { entryIn } from '@jazylym/domain/catalogue/start-month';
import { copiesOf, type MonthCopies } from '@jazylym/domain/report/delivery';
import { NOTHING } from '@jazylym/domain/report/figures';
import { type Forecast, type ForecastFacts, forecast } from '@jazylym/domain/report/forecast';
import { type Days, type ForecastPeriods, forecastPeriods } from '@jazylym/domain/report/forecast-periods';
import type { Figures } from '@jazylym/domain/report/report';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { problem } from '../trpc.ts';
import { periodOf } from './period.ts';
import type { Reader } from './reading-store.ts';
import { selectionOf, together } from './selection.ts';
import { acceptanceFigures, type Cells, campaigns, deliveryChanges, type Source } from './store.ts';

type Reporting = { reports: Reader } & Pick<Services, 'clock' | 'known' | 'published'>;

/**
 * The print run of a title for the next three months, as far as a reach goes: a regional manager's is of what the own branch
 * accepts and delivers. Throws `notFound` for a title that is foreign or that nobody has.
 */
export async function forecastOf(
  { reports, clock, known, published }: Reporting,
  publicationIndex: string,
  reach: ReportReach,
): Promise<Forecast> {
  const now = clock();
  const selection = selectionOf({ branchCodes: [], publicationIndexes: [publicationIndex] }, reach, known);
  if (!known.publications().has(publicationIndex) || selection.publicationIndexes?.length !== 1)
    throw problem('NOT_FOUND', 'notFound');
  const { order, catalogues } = published.current();
  // Of a title that is in no catalogue any more the later deadline: nothing is called closed too early.
  const systemIn = (month: Month): DistributionSystem =>
    entryIn(month, publicationIndex, catalogues)?.distributionSystem ?? 'card';
  const facts = await reports.read(async (client) => {
    const when = { order, campaigns: await campaigns(client) };
    return await factsOf(client, together(selection), forecastPeriods(todayOf(now), systemIn, when));
  });
  return { ...forecast(facts), asOf: now.toISOString() };
}

/** Asks the rollups for everything that a forecast rests on: a few sums of one title. */
async function factsOf(client: Source, cells: Cells, periods: ForecastPeriods): Promise<ForecastFacts> {
  const figures = async (days: Days): Promise<Figures> =>
    (await acceptanceFigures(client, cells, periodOf(days), 'total'))[0]?.figures ?? NOTHING;
  const sets = async (days: Days): Promise<number> => (await figures(days)).sets;
  const pace = async ({ now, before }: { now: Days; before: Days }) => ({
    now: await sets(now),
    before: await sets(before),
  });
  const months = [];
  const years = new Map<number, MonthCopies[]>();
  for (const { month, closesOn, isClosed, lastYear, window, after } of periods.months) {
    for (const year of [yearOf(month), yearOf(lastYear)])
      if (!years.has(year)) years.set(year, await copiesIn(client, cells, year));
    const copiesFor = (asked: Month) => years.get(yearOf(asked))?.find((one) => one.month === asked);
    months.push({
      ...{ month, closesOn, isClosed, accepted: copiesFor(month)?.copies ?? 0 },
      lastYear: {
        month: lastYear,
        started: copiesFor(lastYear)?.started ?? 0,
        inWindow: await sets(window),
        afterPoint: await sets(after),
      },
    });
  }
  const first = periods.months[0]?.window.from;
  const last = periods.months.at(-1)?.window.to;
  const terms = first === undefined || last === undefined ? NOTHING : await figures({ from: first, to: last });
  return {
    months,
    campaign: periods.campaign && (await pace(periods.campaign)),
    recent: await pace(periods.recent),
    lasting: { sets: terms.sets - terms.terms.one, ofSets: terms.sets },
  };
}

const copiesIn = async (client: Source, cells: Cells, year: number): Promise<MonthCopies[]> =>
  copiesOf(
    year,
    (await deliveryChanges(client, cells, year, 'total')).map(({ change }) => change),
  );
