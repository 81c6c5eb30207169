import { actionsOf } from '@jazylym/domain/access/can';
import type { FacilityReport } from '@jazylym/domain/report/facility';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { formatNumber } from '@jazylym/i18n/format';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useReader } from '../../../../app/reader.ts';
import { readFacilityId } from '../../../day/read-params.ts';
import { PartsCard } from '../../card/parts-card.tsx';
import { Failed } from '../../failed.tsx';
import { PageSkeleton } from '../../page-skeleton.tsx';
import reportClasses from '../../report.module.css';
import { NamedTitle, useOpenTitle } from '../../title-link.tsx';
import { Absent } from '../absent.tsx';
import { ChannelsCard } from '../channels-card.tsx';
import { Crumbs } from '../crumbs.tsx';
import { LineCards } from '../days/line-card.tsx';
import { remainder } from '../heat/heat.ts';
import { HeatCard } from '../heat/heat-card.tsx';
import { Head, PlacesPage } from '../page.tsx';
import { goalOfPlace, planOfPlace, usePlaceGoals } from '../place-goals.ts';
import { PlaceTiles } from '../place-tiles.tsx';
import classes from '../regions.module.css';
import { useFacility } from '../regions-query.ts';
import { useRegionsSearch } from '../use-regions-search.ts';
import { LatestDays } from './latest-days.tsx';

/** One facility of a branch. */
export function FacilityPage() {
  const { code, facilityId } = useParams({ from: '/regions/$code/$facilityId' });
  return (
    <PlacesPage>
      {(periods) => <Facility key={facilityId} code={code} facilityId={readFacilityId(facilityId)} periods={periods} />}
    </PlacesPage>
  );
}

interface Props {
  code: string;
  facilityId: number;
  periods: ReportPeriods;
}

function Facility({ code, facilityId, periods }: Props) {
  const { t, language } = useWords();
  const [search] = useRegionsSearch();
  const report = useFacility(facilityId, search, periods);
  if (report.data === undefined) {
    if (!report.isError) return <PageSkeleton />;
    if (problemOf(report.error) === 'notFound') return <Absent what="facility" />;
    return <Failed rank={1} title={t('regions.facility.failed')} query={report} />;
  }
  const { facility, branchNames } = report.data;
  // A facility under another branch's address is as absent as one that nobody has.
  if (facility.branchCode !== code) return <Absent what="facility" />;
  return (
    <>
      <Crumbs branch={{ code, name: branchNames[language] }} />
      <Head
        title={
          <>
            {facility.names[language]} <span className={classes.code}>{facility.code}</span>
          </>
        }
        periods={periods}
        report={report}
      />
      <div
        aria-busy={report.isPlaceholderData}
        className={`${classes.column} ${report.isPlaceholderData ? reportClasses.changing : ''}`}
      >
        <Accepted report={report.data} periods={periods} />
      </div>
      <p className={reportClasses.note}>{t('regions.facility.countedBy')}</p>
      <TitlesByMonth delivered={report.data.delivered} periods={periods} isChanging={report.isPlaceholderData} />
    </>
  );
}

/** What it accepted, and its latest days for who may see days. */
function Accepted({ report, periods }: { report: FacilityReport; periods: ReportPeriods }) {
  const { t } = useWords();
  const { accepted, before, facility } = report;
  const seesDays = actionsOf(useReader()).includes('day.remind');
  const navigate = useNavigate();
  const openDay = (date: string) =>
    void navigate({ to: '/days/$facilityId/$date', params: { facilityId: String(facility.id), date } });
  const planned = usePlaceGoals({ kind: 'facility', branchCode: facility.branchCode }, periods);
  const { sets } = accepted.total;
  const goal = planned && goalOfPlace(planned, { code: facility.code, sets, today: periods.today });
  const hasAny = accepted.total.abonements !== 0;
  return (
    <>
      <PlaceTiles total={accepted.total} before={before?.total} goal={goal} />
      {!hasAny && (
        <p className={reportClasses.note} role="status">
          {t('regions.facility.nothing')}
        </p>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <LineCards
            accepted={accepted}
            before={before ?? undefined}
            periods={periods}
            plan={planOfPlace(planned, goal)}
            {...(seesDays && { onDay: openDay })}
          />
          {hasAny && <ChannelsCard total={accepted.total} />}
        </div>
        <div className={classes.column}>
          {seesDays && <LatestDays facilityId={facility.id} accepted={accepted} />}
          {hasAny && <PartsCard total={accepted.total} />}
        </div>
      </div>
    </>
  );
}

interface DeliveredProps {
  delivered: FacilityReport['delivered'];
  periods: ReportPeriods;
  /** While another year is on its way. */
  isChanging: boolean;
}

/** The copies that it delivers by title and month. */
function TitlesByMonth({ delivered, periods, isChanging }: DeliveredProps) {
  const { t, language } = useWords();
  const open = useOpenTitle();
  const rows = delivered.byPublication.map(({ publicationIndex, title, months }) => ({
    key: publicationIndex,
    name: title[language],
    months,
  }));
  const others = delivered.titles - rows.length;
  const rest = {
    key: 'rest',
    name: t('regions.heat.rest', { number: formatNumber(others, language) }),
    months: remainder(delivered.total, rows),
  };
  const whole = { key: 'total', name: t('report.table.total'), months: delivered.total };
  return (
    <HeatCard
      of="titles"
      rows={rows}
      sums={others === 0 ? [whole] : [rest, whole]}
      periods={periods}
      isChanging={isChanging}
      nameOf={({ key, name }) => <NamedTitle index={key} name={name} />}
      onOpen={open}
    />
  );
}
