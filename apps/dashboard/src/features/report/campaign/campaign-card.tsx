import { campaignLines, paceOf, restPerDay, withPlan } from '@jazylym/domain/report/campaign';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { DayLines } from '../chart/day-lines.tsx';
import { formatMeasure, measured } from '../filter/measure.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import { GoalHint } from '../goal/goal-hint.tsx';
import { useGoal } from '../goal/use-goal.ts';
import { PaceFigures } from './pace-figures.tsx';

const HEIGHT = 280;

interface Props {
  report: AcceptanceReport;
  /** All of the last campaign; undefined where there was none, or until it has come. */
  last: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

/**
 * The campaign added up from its first day beside the one before it and its plan, and what each day left must bring: whoever is above
 * is ahead.
 */
export function CampaignCard({ report, last, periods }: Props) {
  const { t, language } = useWords();
  const [{ measure }, change] = useReportSearch();
  const { by, goal, byDay } = useGoal(report, periods);
  const { today, campaign, lastCampaign } = periods;
  if (campaign === null) return null;
  const valuesOf = ({ byDay }: AcceptanceReport) =>
    byDay.map(({ day, figures }) => ({ day, value: measured(figures, measure) }));
  const lines = campaignLines(
    { campaign, values: valuesOf(report), today },
    { campaign: lastCampaign ?? campaign, values: last ? valuesOf(last) : [] },
  ).map((point) => (last === undefined ? { ...point, before: null } : point));
  const points = goal ? withPlan(lines, byDay) : lines;
  const lastTotal = last ? measured(last.total, measure) : 0;
  const pace = paceOf(campaign, today, measured(report.total, measure), lastTotal);
  // A plan, where there is one, is the goal in place of the last campaign's total.
  const needed = goal ? paceOf(campaign, today, goal.accepted, goal.sets).needed : pace.needed;
  const title = t('overview.campaign.title');
  const read = (value: number | null) => (value === null ? '' : formatMeasure(value, measure, language));
  const legend = {
    now: t('report.compared.current'),
    ...(last !== undefined && { before: t('report.compared.last') }),
    ...(goal && { plan: t('overview.plan.line') }),
  };
  const named = [legend.before, legend.plan].filter((name) => name !== undefined);
  const sayDay = (place: number) => t('overview.campaign.day', { day: place + 1, days: pace.days });
  return (
    <Card
      title={`${title}. ${sayDay(pace.day - 1)}`}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={[t('report.table.day'), legend.now, ...named]}
          rows={points.map(({ day, value, before, plan }) => ({
            key: day,
            name: formatShortDate(day, language),
            cells: [
              read(value),
              ...(legend.before === undefined ? [] : [read(before)]),
              ...(legend.plan === undefined ? [] : [read(plan ?? null)]),
            ],
          }))}
        />
      )}
    >
      <PaceFigures
        pace={{ ...pace, needed }}
        rest={restPerDay(points, pace.day)}
        lastTotal={lastTotal}
        goal={goal ?? null}
        closesOn={campaign.closesOn}
        measure={measure}
      />
      <GoalHint by={by} goal={goal} />
      <DayLines
        title={title}
        height={HEIGHT}
        points={points}
        legend={named.length === 0 ? null : legend}
        onChoose={(day) => change({ period: 'custom', from: day, to: day })}
        nameOf={(day, place) => `${formatShortDate(day, language)} · ${sayDay(place)}`}
      />
    </Card>
  );
}
