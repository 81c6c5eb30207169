import { reportReach } from '@jazylym/domain/access/can';
import type { BranchCode } from '@jazylym/domain/organisation/organisation';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { useParams } from '@tanstack/react-router';
import { useReader } from '../../../../app/reader.ts';
import { PartsCard } from '../../card/parts-card.tsx';
import { Failed } from '../../failed.tsx';
import { NothingAccepted } from '../../nothing-accepted.tsx';
import { PageSkeleton } from '../../page-skeleton.tsx';
import reportClasses from '../../report.module.css';
import { useLastCampaign, useReport } from '../../report-query.ts';
import { Absent } from '../absent.tsx';
import { ChannelsCard } from '../channels-card.tsx';
import { Crumbs } from '../crumbs.tsx';
import { LineCards } from '../days/line-card.tsx';
import { Head, PlacesPage } from '../page.tsx';
import { goalOfPlace, planOfPlace, usePlaceGoals } from '../place-goals.ts';
import { PlaceTiles } from '../place-tiles.tsx';
import classes from '../regions.module.css';
import { useBranches } from '../regions-query.ts';
import { comparedDays } from '../regions-search.ts';
import { useRegionsSearch } from '../use-regions-search.ts';
import { FacilitiesByMonth } from './facilities-by-month.tsx';
import { FacilitiesCard } from './facilities-card.tsx';
import { TitlesCard } from './titles-card.tsx';

/** One branch. One that the reader may not see answers as one that does not exist. */
export function BranchPage() {
  const { code } = useParams({ from: '/regions/$code' });
  const { language } = useWords();
  const reach = reportReach(useReader());
  const branches = useBranches();
  const branch = branches.data?.find((one) => one.code === code);
  const isReadable =
    reach?.branchCodes === 'all' || (branch !== undefined && reach?.branchCodes.includes(branch.code) === true);
  return (
    <PlacesPage>
      {(periods) =>
        branches.data === undefined ? (
          branches.isError ? (
            <Failed rank={1} query={branches} />
          ) : (
            <PageSkeleton />
          )
        ) : branch === undefined || !isReadable ? (
          <Absent what="branch" />
        ) : (
          <Branch key={branch.code} code={branch.code} name={branch.names[language]} periods={periods} />
        )
      }
    </PlacesPage>
  );
}

interface Props {
  code: BranchCode;
  name: string;
  periods: ReportPeriods;
}

function Branch({ code, name, periods }: Props) {
  const { t } = useWords();
  const [search] = useRegionsSearch();
  const seesAllTitles = reportReach(useReader())?.publisherIds === 'all';
  const narrowed = { ...search, branches: [code] };
  const report = useReport(narrowed, periods);
  const past = useLastCampaign(narrowed, periods);
  const planned = usePlaceGoals({ kind: 'branch' }, periods);
  const goal =
    planned && report.data ? goalOfPlace(planned, { code, sets: report.data.total.sets, today: periods.today }) : null;
  // Figures of other filters are never compared with.
  const before = past.isChanging ? undefined : past.report;
  return (
    <>
      <Crumbs />
      <Head title={name} periods={periods} report={report} />
      {!seesAllTitles && <p className={reportClasses.note}>{t('report.ownTitles')}</p>}
      {report.data === undefined ? (
        report.isError ? (
          <Failed query={report} />
        ) : (
          <PageSkeleton />
        )
      ) : report.data.total.abonements === 0 ? (
        <NothingAccepted />
      ) : (
        <div
          aria-busy={report.isPlaceholderData}
          className={`${classes.column} ${report.isPlaceholderData ? reportClasses.changing : ''}`}
        >
          <PlaceTiles total={report.data.total} before={before?.total} goal={goal} />
          <div className={classes.columns}>
            <div className={classes.column}>
              <TitlesCard report={report.data} />
              <ChannelsCard total={report.data.total} />
            </div>
            <div className={classes.column}>
              <LineCards accepted={report.data} before={before} periods={periods} plan={planOfPlace(planned, goal)} />
              <PartsCard total={report.data.total} />
            </div>
          </div>
          {seesAllTitles && (
            <FacilitiesCard
              code={code}
              report={report.data}
              before={before}
              periods={periods}
              isCompared={comparedDays(search, periods) !== null}
            />
          )}
        </div>
      )}
      <p className={reportClasses.note}>{t('report.countedBy')}</p>
      <FacilitiesByMonth code={code} periods={periods} />
    </>
  );
}
