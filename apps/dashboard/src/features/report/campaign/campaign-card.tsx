import { campaignLines, paceOf, restPerDay } from '@jazylym/domain/report/campaign';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { DayLines } from '../chart/day-lines.tsx';
import { formatMeasure, measured } from '../filter/measure.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import { PaceFigures } from './pace-figures.tsx';

const HEIGHT = 280;

interface Props {
  report: AcceptanceReport;
  /** All of the last campaign; undefined where there was none, or until it has come. */
  last: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

/** The campaign added up from its first day beside the one before it, and what each day left must bring: whoever is above is ahead. */
export function CampaignCard({ report, last, periods: { today, campaign, lastCampaign } }: Props) {
  const { t, language } = useWords();
  const [{ measure }] = useReportSearch();
  if (campaign === null) return null;
  const valuesOf = ({ byDay }: AcceptanceReport) =>
    byDay.map(({ day, figures }) => ({ day, value: measured(figures, measure) }));
  const points = campaignLines(
    { campaign, values: valuesOf(report), today },
    { campaign: lastCampaign ?? campaign, values: last ? valuesOf(last) : [] },
  ).map((point) => (last === undefined ? { ...point, before: null } : point));
  // A plan, where there is one, will be the goal in place of the last campaign's total.
  const goal = last ? measured(last.total, measure) : 0;
  const pace = paceOf(campaign, today, measured(report.total, measure), goal);
  const title = t('overview.campaign.title');
  const read = (value: number | null) => (value === null ? '' : formatMeasure(value, measure, language));
  const legend = { now: t('report.compared.current'), before: t('report.compared.last') };
  const sayDay = (place: number) => t('overview.campaign.day', { day: place + 1, days: pace.days });
  return (
    <Card
      title={`${title}. ${sayDay(pace.day - 1)}`}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={[t('report.table.day'), legend.now, legend.before]}
          rows={points.map(({ day, value, before }) => ({
            key: day,
            name: formatShortDate(day, language),
            cells: [read(value), read(before)],
          }))}
        />
      )}
    >
      <PaceFigures
        pace={pace}
        rest={restPerDay(points, pace.day)}
        goal={goal}
        closesOn={campaign.closesOn}
        measure={measure}
      />
      <DayLines
        title={title}
        height={HEIGHT}
        points={points}
        legend={last === undefined ? null : legend}
        nameOf={(day, place) => `${formatShortDate(day, language)} · ${sayDay(place)}`}
      />
    </Card>
  );
}
