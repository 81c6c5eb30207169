import { reportReach } from '@jazylym/domain/access/can';
import { goalOf } from '@jazylym/domain/report/goal';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { useReader } from '../../../../app/reader.ts';
import cardClasses from '../../card/card.module.css';
import { PartsCard } from '../../card/parts-card.tsx';
import { formatDays } from '../../filter/format-days.ts';
import { daysOf } from '../../filter/period.ts';
import { NothingAccepted } from '../../nothing-accepted.tsx';
import reportClasses from '../../report.module.css';
import { comparedDays } from '../compared-days.ts';
import { useTitleGoals } from '../title-goals.ts';
import { AcceptingCard } from './accepting-card.tsx';
import { ComparedDaysCard } from './compared-days-card.tsx';
import { ChannelsCard, RenewalCard, TermsCard, ZonesCard } from './shares-cards.tsx';
import classes from './title.module.css';
import { paidReport } from './title-query.ts';
import { TitleTiles } from './title-tiles.tsx';
import { useTitleSearch } from './use-title-search.ts';

interface Props {
  index: string;
  /** What was accepted in the period, paid or not. */
  all: AcceptanceReport;
  before: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

/** What was accepted of the title: totals, days, and what they are made of. */
export function Accepted({ index, all, before, periods }: Props) {
  const { t, language } = useWords();
  const [search] = useTitleSearch();
  const reach = reportReach(useReader());
  const planned = useTitleGoals(search, periods);
  if (all.total.abonements === 0) return <NothingAccepted />;
  const isPaidOnly = search.paid === 'yes';
  const report = isPaidOnly ? paidReport(all) : all;
  const shownBefore = before && (isPaidOnly ? paidReport(before) : before);
  const days = daysOf(search, periods);
  const compared = comparedDays(days, periods);
  const accepted = new Map([[index, report.total.sets]]);
  const goal = planned && goalOf(planned.goals, { codes: [index], accepted, today: periods.today });
  return (
    <>
      <TitleTiles all={all.total} total={report.total} before={shownBefore?.total} goal={goal} />
      <div className={cardClasses.cards}>
        <div className={classes.wide}>
          <ComparedDaysCard report={report} before={shownBefore} periods={periods} />
          <div className={classes.pair}>
            {reach?.branchCodes === 'all' && search.branches.length !== 1 && <AcceptingCard report={report} />}
            <PartsCard total={report.total} />
          </div>
        </div>
        <div className={classes.stack}>
          <RenewalCard figures={all.total} />
          <TermsCard figures={all.total} />
          <ZonesCard figures={all.total} />
          <ChannelsCard figures={report.total} />
        </div>
      </div>
      <p className={classes.note}>
        <span className={reportClasses.note}>
          {formatDays(days, language)} · {t(isPaidOnly ? 'titles.countedPaid' : 'titles.countedBy')}{' '}
          {compared && t('titles.comparedWith', { days: formatDays(compared, language) })}
        </span>
      </p>
    </>
  );
}
