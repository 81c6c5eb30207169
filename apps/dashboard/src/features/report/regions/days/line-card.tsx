import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
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
  /** Where a day leads; else the page is narrowed to it. */
  onDay?: (day: CalendarDate) => void;
}

/**
 * A branch's or a facility's acceptance day by day and added up, each beside the last campaign where there is one; nothing for a
 * single day, which the totals already tell.
 */
export function LineCards({ accepted, before, periods, onDay }: Props) {
  const { t } = useWords();
  const [search, change] = useRegionsSearch();
  const onChoose = onDay ?? ((day: CalendarDate) => change({ period: 'custom', from: day, to: day }));
  const days = shownDays(search, periods);
  if (days.from === days.to) return null;
  const daysBefore = comparedDays(search, periods);
  const compared = before && daysBefore && { days: daysBefore, accepted: before };
  const points = dayPoints(accepted, days, search.measure, compared ?? null);
  return (
    <>
      <LineCard title={t('report.byDay')} points={points} isCompared={compared != null} onChoose={onChoose} />
      <LineCard
        title={t('regions.growth')}
        points={addedUp(points)}
        isCompared={compared != null}
        onChoose={onChoose}
      />
    </>
  );
}

interface LineProps {
  title: string;
  points: ReturnType<typeof dayPoints>;
  isCompared: boolean;
  onChoose: (day: CalendarDate) => void;
}

function LineCard({ title, points, isCompared, onChoose }: LineProps) {
  const { t, language } = useWords();
  const [{ measure }] = useRegionsSearch();
  const legend = { now: t('report.compared.current'), before: t('report.compared.last') };
  const read = (value: number | null) => (value === null ? '—' : formatMeasure(value, measure, language));
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={
            isCompared
              ? [t('report.table.day'), legend.now, legend.before]
              : [t('report.table.day'), t(`report.measure.${measure}`)]
          }
          rows={points.map(({ day, value, before }) => ({
            key: day,
            name: formatShortDate(day, language),
            cells: isCompared ? [read(value), read(before)] : [read(value)],
          }))}
        />
      )}
    >
      <DayLines title={title} height={HEIGHT} points={points} legend={isCompared ? legend : null} onChoose={onChoose} />
    </Card>
  );
}
