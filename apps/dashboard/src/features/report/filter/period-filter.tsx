import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import classes from './filter.module.css';
import { daysOf, PeriodName } from './period.ts';
import { useReportSearch } from './use-report-search.ts';

/** The named periods, and the two dates of one's own. Choosing one's own begins with the days that were shown. */
export function PeriodFilter({ periods }: { periods: ReportPeriods }) {
  const { t } = useWords();
  const [search, change] = useReportSearch();
  const days = daysOf(search, periods);
  const isOffered = (period: PeriodName) =>
    (period !== 'campaign' || periods.campaign !== null) &&
    (period !== 'lastCampaign' || periods.lastCampaign !== null);

  const choose = (period: PeriodName) =>
    change(period === 'custom' ? { period, ...days } : { period, from: undefined, to: undefined });
  const move = (end: 'from' | 'to', text: string) => {
    const date = CalendarDate.safeParse(text);
    if (date.success) change({ ...days, [end]: date.data }, { replace: true });
  };

  return (
    <>
      <Segments
        label={t('report.period.label')}
        choices={PeriodName.options.filter(isOffered).map((value) => ({ value, label: t(`report.period.${value}`) }))}
        value={search.period}
        onChange={choose}
      />
      {search.period === 'custom' && (
        <span className={classes.dates}>
          <input
            type="date"
            aria-label={t('report.period.from')}
            className={classes.date}
            value={days.from}
            max={days.to}
            onChange={(event) => move('from', event.target.value)}
          />
          <span aria-hidden>–</span>
          <input
            type="date"
            aria-label={t('report.period.to')}
            className={classes.date}
            value={days.to}
            min={days.from}
            onChange={(event) => move('to', event.target.value)}
          />
        </span>
      )}
    </>
  );
}
