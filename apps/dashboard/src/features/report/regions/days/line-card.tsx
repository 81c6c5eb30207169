import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { type CampaignPoint, withPlan } from '@jazylym/domain/report/campaign';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { Card } from '../../card/card.tsx';
import { shownDays } from '../../card/days.ts';
import { Table } from '../../card/table.tsx';
import { DayLines } from '../../chart/day-lines.tsx';
import { formatMeasure } from '../../filter/measure.ts';
import { comparedDays } from '../regions-search.ts';
import { useRegionsSearch } from '../use-regions-search.ts';
import { type Accepted, addedUp, dayPoints } from './day-points.ts';

const HEIGHT = 170;

interface Props {
  accepted: Accepted;
  /** Of the same days of the last campaign, where they are compared and have come. */
  before: Accepted | undefined;
  periods: ReportPeriods;
  /** Sets of the plan that are expected by the end of each day of the campaign; none where no plan is shown. */
  plan: readonly number[];
  /** Where a day leads; else the page is narrowed to it. */
  onDay?: (day: CalendarDate) => void;
}

/**
 * A branch's or a facility's acceptance day by day and added up, each beside the last campaign where there is one; nothing for a
 * single day, which the totals already tell.
 */
export function LineCards({ accepted, before, periods, plan, onDay }: Props) {
  const { t } = useWords();
  const [search, change] = useRegionsSearch();
  const onChoose = onDay ?? ((day: CalendarDate) => change({ period: 'custom', from: day, to: day }));
  const days = shownDays(search, periods);
  if (days.from === days.to) return null;
  const daysBefore = comparedDays(search, periods);
  const compared = before && daysBefore && { days: daysBefore, accepted: before };
  const points = dayPoints(accepted, days, search.measure, compared ?? null);
  const isPlanned = plan.length > 0 && search.period === 'campaign' && search.measure === 'sets';
  return (
    <>
      <LineCard title={t('report.byDay')} points={points} isCompared={compared != null} onChoose={onChoose} />
      <LineCard
        title={t('regions.growth')}
        points={isPlanned ? withPlan(addedUp(points), plan) : addedUp(points)}
        isPlanned={isPlanned}
        isCompared={compared != null}
        onChoose={onChoose}
      />
    </>
  );
}

interface LineProps {
  title: string;
  points: readonly CampaignPoint[];
  isCompared: boolean;
  isPlanned?: boolean;
  onChoose: (day: CalendarDate) => void;
}

function LineCard({ title, points, isCompared, isPlanned = false, onChoose }: LineProps) {
  const { t, language } = useWords();
  const [{ measure }] = useRegionsSearch();
  const legend = {
    now: t('report.compared.current'),
    ...(isCompared && { before: t('report.compared.last') }),
    ...(isPlanned && { plan: t('overview.plan.line') }),
  };
  const others = [legend.before, legend.plan].filter((name) => name !== undefined);
  const read = (value: number | null) => (value === null ? '—' : formatMeasure(value, measure, language));
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={[t('report.table.day'), others.length === 0 ? t(`report.measure.${measure}`) : legend.now, ...others]}
          rows={points.map(({ day, value, before, plan }) => ({
            key: day,
            name: formatShortDate(day, language),
            cells: [value, ...(isCompared ? [before] : []), ...(isPlanned ? [plan ?? null] : [])].map(read),
          }))}
        />
      )}
    >
      <DayLines
        title={title}
        height={HEIGHT}
        points={points}
        legend={others.length === 0 ? null : legend}
        onChoose={onChoose}
      />
    </Card>
  );
}
