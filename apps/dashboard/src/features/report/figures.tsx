import { reportReach } from '@jazylym/domain/access/can';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { useReader } from '../../app/reader.ts';
import { BranchesCard } from './card/branches-card.tsx';
import cardClasses from './card/card.module.css';
import { DaysCard } from './card/days-card.tsx';
import { GrowthCard } from './card/growth-card.tsx';
import { MapCard } from './card/map-card.tsx';
import { PartsCard } from './card/parts-card.tsx';
import { PublicationsCard } from './card/publications-card.tsx';
import { useReportSearch } from './filter/use-report-search.ts';
import { ForecastCard } from './forecast/forecast-card.tsx';
import { NothingAccepted } from './nothing-accepted.tsx';
import classes from './report.module.css';
import { Tiles } from './tiles.tsx';

interface Props {
  report: AcceptanceReport;
  /** The same days of the campaign before, where they are compared. */
  before: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

/** Totals and charts. Who reads one branch alone sees what the amount is made of where others see the branches. */
export function Figures({ report, before, periods }: Props) {
  const { t } = useWords();
  const reach = reportReach(useReader());
  const [{ publications, branches }] = useReportSearch();
  // A forecast is of one title, and of all branches that its reader may count.
  const [title, ...others] = branches.length === 0 ? publications : [];
  if (report.total.abonements === 0) return <NothingAccepted />;
  const seesBranches = reach?.branchCodes === 'all';
  return (
    <>
      {reach?.publisherIds !== 'all' && <p className={classes.note}>{t('report.ownTitles')}</p>}
      <Tiles report={report} before={before} />
      <div className={cardClasses.cards}>
        <PublicationsCard report={report} />
        {seesBranches ? <BranchesCard report={report} /> : <PartsCard total={report.total} />}
        <div className={cardClasses.column}>
          <DaysCard report={report} periods={periods} />
          {before && <GrowthCard report={report} before={before} periods={periods} />}
          {title !== undefined && others.length === 0 && <ForecastCard publicationIndex={title} />}
          {seesBranches && <MapCard report={report} />}
        </div>
      </div>
    </>
  );
}
