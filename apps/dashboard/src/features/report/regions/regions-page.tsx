import { reportReach } from '@jazylym/domain/access/can';
import { NOTHING } from '@jazylym/domain/report/figures';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import { Skeleton } from '@mantine/core';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useReader } from '../../../app/reader.ts';
import { Card } from '../card/card.tsx';
import { Failed } from '../failed.tsx';
import { formatDays } from '../filter/format-days.ts';
import { NothingAccepted } from '../nothing-accepted.tsx';
import { PageSkeleton } from '../page-skeleton.tsx';
import reportClasses from '../report.module.css';
import { useLastCampaign, useReport } from '../report-query.ts';
import { largestRows } from './heat/heat.ts';
import { HeatCard } from './heat/heat-card.tsx';
import { leagueOf, type Place, sorted } from './league/league.ts';
import { LeagueTable } from './league/league-table.tsx';
import { Head, PlacesPage } from './page.tsx';
import { type PlaceGoals, usePlaceGoals } from './place-goals.ts';
import classes from './regions.module.css';
import { useBranches, useBranchSizes, useCopies } from './regions-query.ts';
import { carried, comparedDays } from './regions-search.ts';
import { useRegionsSearch } from './use-regions-search.ts';
import { wholeTables } from './whole-tables.ts';

/** The branches beside one another. Who reads one branch alone is led there. */
export function RegionsPage() {
  const reach = reportReach(useReader());
  const [search] = useRegionsSearch();
  if (reach !== null && reach.branchCodes !== 'all')
    return <Navigate to="/regions/$code" params={{ code: reach.branchCodes[0] ?? '' }} search={search} replace />;
  return <PlacesPage>{(periods) => <Regions periods={periods} />}</PlacesPage>;
}

function Regions({ periods }: { periods: ReportPeriods }) {
  const { t } = useWords();
  const [search] = useRegionsSearch();
  const report = useReport(search, periods);
  const past = useLastCampaign(search, periods);
  // Figures of other filters are never compared with.
  const before = past.isChanging ? undefined : past.report;
  return (
    <>
      <Head title={t('regions.title')} periods={periods} report={report} />
      {report.data !== undefined ? (
        <div
          aria-busy={report.isPlaceholderData}
          className={report.isPlaceholderData ? reportClasses.changing : undefined}
        >
          {report.data.total.abonements === 0 ? (
            <NothingAccepted />
          ) : (
            <League report={report.data} before={before} periods={periods} />
          )}
        </div>
      ) : report.isError ? (
        <Failed query={report} />
      ) : (
        <PageSkeleton />
      )}
      <p className={reportClasses.note}>{t('report.countedBy')}</p>
      <BranchesByMonth periods={periods} />
    </>
  );
}

interface LeagueProps {
  report: AcceptanceReport;
  before: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

function League({ report, before, periods }: LeagueProps) {
  const { t, language } = useWords();
  const [search] = useRegionsSearch();
  const seesAllTitles = reportReach(useReader())?.publisherIds === 'all';
  const planned = usePlaceGoals({ kind: 'branch' }, periods);
  const places = usePlaces(report, before, planned);
  const rows = sorted(leagueOf(places, search.measure, report.total), search.sort, search.turned !== undefined);
  const table = useRef<HTMLTableElement>(null);
  const title = t('regions.league.branches');
  const days = comparedDays(search, periods);
  return (
    <Card
      title={title}
      height={400}
      shown={() => table.current}
      whole={wholeTables(search, periods, { branchCodes: [], seesAllTitles })}
      footer={
        <p className={classes.note}>
          {!seesAllTitles && `${t('report.ownTitles')}. `}
          {t('regions.league.note', { measure: t(`report.measure.${search.measure}`) })}{' '}
          {days ? t('regions.league.compared', { days: formatDays(days, language) }) : t('regions.league.notCompared')}{' '}
          {planned && t('overview.plan.mark', { expected: formatPercent(planned.expected, language) })}
        </p>
      }
    >
      <LeagueTable
        table={table}
        title={title}
        heads={{
          name: t('regions.league.branch'),
          share: t(seesAllTitles ? 'regions.league.ofCountry' : 'regions.league.ofTitles'),
        }}
        rows={rows}
        has={{ perFacility: true, change: days !== null }}
        expected={planned?.expected ?? null}
        nameOf={({ key, name }) => <BranchLink code={key} name={name} />}
      />
    </Card>
  );
}

/** Every branch of the country, also one that accepted nothing. */
function usePlaces(
  report: AcceptanceReport,
  before: AcceptanceReport | undefined,
  planned: PlaceGoals | null,
): Place[] {
  const { language } = useWords();
  const sizes = useBranchSizes();
  const branches = useBranches().data ?? [];
  const figuresIn = (of: AcceptanceReport) => new Map(of.byBranch.map((one) => [one.branchCode, one.figures]));
  const now = figuresIn(report);
  const then = before && figuresIn(before);
  return branches.map(({ code, names }) => ({
    key: code,
    code: '',
    name: names[language],
    figures: now.get(code) ?? NOTHING,
    before: then === undefined ? null : (then.get(code) ?? NOTHING),
    facilities: sizes?.get(code) ?? null,
    plan: planned?.plans.get(code) ?? null,
  }));
}

function BranchLink({ code, name }: { code: string; name: string }) {
  const [search] = useRegionsSearch();
  return (
    <Link to="/regions/$code" params={{ code }} search={carried(search)} className={classes.name}>
      {name}
    </Link>
  );
}

/** Copies of every branch by delivery month, those with most copies in the year first. */
function BranchesByMonth({ periods }: { periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search] = useRegionsSearch();
  const navigate = useNavigate();
  const copies = useCopies(search, periods, []);
  if (copies.data === undefined)
    return copies.isError ? (
      <Failed title={t('regions.heat.failed')} query={copies} />
    ) : (
      <Skeleton height={360} aria-label={t('shell.loading')} />
    );
  const { shown } = largestRows(
    copies.data.byBranch.map(({ branchCode, names, months }) => ({ key: branchCode, name: names[language], months })),
    copies.data.byBranch.length,
  );
  return (
    <HeatCard
      of="branches"
      branchCodes={[]}
      rows={shown}
      sums={[{ key: 'total', name: t('report.table.total'), months: copies.data.total }]}
      periods={periods}
      isChanging={copies.isPlaceholderData}
      nameOf={({ key, name }) => <BranchLink code={key} name={name} />}
      onOpen={(code) => void navigate({ to: '/regions/$code', params: { code }, search: carried(search) })}
    />
  );
}
