import type { ReportReach } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays, daysBetween } from '@jazylym/domain/calendar/date';
import type { CampaignWindow } from '@jazylym/domain/report/periods';
import {
  daysOfCampaign,
  expectedShare,
  neededPerDay,
  type PlanKind,
  type PlanProgress,
  type PlanProgressLine,
  type PlanProgressQuery,
  planKey,
  shareOf,
} from '@jazylym/domain/report/plan';
import { spansOf } from '@jazylym/domain/report/spans';
import { todayOf } from '../../clock.ts';
import type { Services } from '../../context.ts';
import { readingOneMoment } from '../../snapshot-store.ts';
import { ALL_TITLES, EVERYWHERE, WHOLE_BRANCH } from '../cells.ts';
import { type AcceptanceCell, acceptanceFigures, type Cells, type Source } from '../store.ts';
import { courseOf, linesWithin } from './course.ts';
import { type KnownLines, type LineKey, lineNames, plansLine } from './plan-reach.ts';
import { planLines, planVersion } from './plan-store.ts';

type Progressing = Pick<Services, 'db' | 'reports' | 'clock' | 'known'> & { actor: Actor; reach: ReportReach };

/**
 * What is planned beside what was accepted since a campaign opened, for each line of a kind within reach. Counts sets by
 * operational day and accepting place.
 */
export async function planProgress(asking: Progressing, query: PlanProgressQuery): Promise<PlanProgress> {
  const { db, reports, clock, known, actor, reach } = asking;
  const today = todayOf(clock());
  const { year, kind } = query;
  const { branchCode, branches, keys } = linesWithin({ reach, known }, query);
  // Figures may come from a standby; the plan does not, or whoever has just saved would not see it and be told of themselves.
  const planned = await readingOneMoment(db.pool, async (client) => ({
    version: await planVersion(client, year),
    plan: new Map((await planLines(client, year)).map((line) => [planKey(line), line.sets])),
  }));
  const read = await reports.read(async (client) => {
    const course = await courseOf(client, year, { reach, known });
    const { campaign, last } = course;
    const sets = (days: Days | null) => setsByCode(client, { known, kind, keys, days });
    return {
      ...course,
      accepted: await sets(campaign && soFar(campaign, today, campaign)),
      before: await sets(campaign && last && soFar(campaign, today, last)),
    };
  });
  const { campaign, last } = read;
  const { version } = planned;
  const daysLeft = campaign === null ? 0 : daysOfCampaign(campaign, today).left;
  const expected = campaign === null ? null : expectedShare(campaign, today, read.curve);
  const names = lineNames(known);
  const lines = keys.map((key): PlanProgressLine => {
    const plan = planned.plan.get(planKey(key)) ?? null;
    const accepted = read.accepted.get(key.code) ?? 0;
    return {
      code: key.code,
      names: names(key),
      facilityId: kind === 'facility' ? (known.facilityByCode(key.code)?.id ?? null) : null,
      plan,
      accepted,
      before: last === null ? null : (read.before.get(key.code) ?? 0),
      share: shareOf(plan, accepted),
      expected: plan === null || expected === null ? null : Math.round(plan * expected),
      neededPerDay: neededPerDay(plan, accepted, daysLeft),
      mayChange: campaign !== null && plansLine(actor, known, key),
    };
  });
  const isShown = ({ code, plan, accepted }: PlanProgressLine) =>
    kind !== 'facility' || plan !== null || accepted > 0 || known.facilityByCode(code)?.closedOn === null;
  return {
    version,
    today,
    asOf: clock().toISOString(),
    years: read.years,
    campaign,
    lastCampaign: last,
    daysLeft,
    branchCode,
    branches,
    lines: lines.filter(isShown),
  };
}

type Days = { from: CalendarDate; to: CalendarDate };

/** The days of a campaign that answer to this one's up to today, as many from its first; null before this one opens. */
function soFar(campaign: CampaignWindow, today: CalendarDate, of: CampaignWindow): Days | null {
  if (today < campaign.opensOn) return null;
  const whole = { from: of.opensOn, to: of.closesOn };
  // Once a campaign has closed it is compared with the whole of the one before, which may have been longer.
  if (today >= campaign.closesOn) return whole;
  const to = addDays(of.opensOn, daysBetween(campaign.opensOn, today));
  return to < whole.to ? { ...whole, to } : whole;
}

type Asked = { known: KnownLines; kind: PlanKind; keys: readonly LineKey[]; days: Days | null };

/** Sets accepted in some days by the code of each line. */
async function setsByCode(client: Source, { known, kind, keys, days }: Asked): Promise<Map<string, number>> {
  if (days === null || keys.length === 0) return new Map();
  const period = { ...days, spans: spansOf(days.from, days.to) };
  const cells = await acceptanceFigures(
    client,
    cellsOf(known, kind, keys),
    period,
    kind === 'title' ? 'publication' : 'place',
  );
  const codeOf = (cell: AcceptanceCell): string => {
    if (kind === 'title') return cell.publicationIndex;
    return kind === 'branch' ? cell.branchCode : (known.facility(cell.facilityId)?.code ?? '');
  };
  return new Map(cells.map((cell) => [codeOf(cell), cell.figures.sets]));
}

function cellsOf(known: KnownLines, kind: PlanKind, keys: readonly LineKey[]): Cells {
  const codes = keys.map(({ code }) => code);
  switch (kind) {
    case 'branch':
      return {
        places: codes.map((branchCode) => ({ branchCode, facilityId: WHOLE_BRANCH })),
        publicationIndexes: [ALL_TITLES],
      };
    case 'facility':
      return {
        places: codes.flatMap((code) => {
          const facility = known.facilityByCode(code);
          return facility === undefined ? [] : [{ branchCode: facility.branchCode, facilityId: facility.id }];
        }),
        publicationIndexes: [ALL_TITLES],
      };
    case 'title':
      return { places: [{ branchCode: EVERYWHERE, facilityId: WHOLE_BRANCH }], publicationIndexes: codes };
  }
}
