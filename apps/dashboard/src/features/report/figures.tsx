import { reportReach } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { useReader } from '../../app/reader.ts';
import { AlertsCard } from './alerts/alerts-card.tsx';
import { CampaignCard } from './campaign/campaign-card.tsx';
import { BranchesCard } from './card/branches-card.tsx';
import cardClasses from './card/card.module.css';
import { DaysCard } from './card/days-card.tsx';
import { PartsCard } from './card/parts-card.tsx';
import { PublicationsCard } from './card/publications-card.tsx';
import { useReportSearch } from './filter/use-report-search.ts';
import { ForecastCard } from './forecast/forecast-card.tsx';
import { MapCard } from './map/map-card.tsx';
import { NothingAccepted } from './nothing-accepted.tsx';
import classes from './report.module.css';
import type { ShownReport } from './report-frame.tsx';
import { Tiles } from './tiles.tsx';
import { TrendsCard } from './trends/trends-card.tsx';

/**
 * Totals, the campaign and what needs attention, then the charts. Who reads one branch alone sees what the amount is made of where
 * others see the branches.
 */
export function Figures({ report, before, last, periods }: ShownReport) {
  const { t } = useWords();
  const reach = reportReach(useReader());
  const [{ period, publications, branches }] = useReportSearch();
  // A forecast is of one title, and of all branches that its reader may count.
  const [title, ...others] = branches.length === 0 ? publications : [];
  if (report.total.abonements === 0) return <NothingAccepted />;
  const seesBranches = reach?.branchCodes === 'all';
  return (
    <>
      {reach?.publisherIds !== 'all' && <p className={classes.note}>{t('report.ownTitles')}</p>}
      <Tiles report={report} before={before} />
      <div className={cardClasses.lead}>
        {period === 'campaign' && <CampaignCard report={report} last={last} periods={periods} />}
        <AlertsCard report={report} before={before} periods={periods} />
      </div>
      <div className={cardClasses.cards}>
        <PublicationsCard report={report} />
        {seesBranches ? <BranchesCard report={report} /> : <PartsCard total={report.total} />}
        {before && <TrendsCard report={report} before={before} />}
      </div>
      <div className={cardClasses.cards}>
        {seesBranches && <MapCard report={report} before={before} />}
        <DaysCard report={report} periods={periods} />
        {title !== undefined && others.length === 0 && <ForecastCard publicationIndex={title} />}
      </div>
    </>
  );
}
