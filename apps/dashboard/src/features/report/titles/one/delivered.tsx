import { actionsOf } from '@jazylym/domain/access/can';
import { type MonthCopies, NO_COPIES } from '@jazylym/domain/report/delivery';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { RayonCopies, TitleReport } from '@jazylym/domain/report/title';
import { useWords } from '@jazylym/front/language';
import { formatMonth } from '@jazylym/i18n/format';
import { Link, useNavigate } from '@tanstack/react-router';
import { useReader } from '../../../../app/reader.ts';
import cardClasses from '../../card/card.module.css';
import type { WholeTable } from '../../export/whole/use-keep-whole.ts';
import { ForecastCard } from '../../forecast/forecast-card.tsx';
import reportClasses from '../../report.module.css';
import { BranchLink } from './branch-link.tsx';
import { CopiesCard } from './copies-card.tsx';
import { MonthsCard } from './months-card.tsx';
import { MovementCard } from './movement-card.tsx';
import classes from './title.module.css';
import { shownMonth, shownYear } from './title-search.ts';
import { useTitleSearch } from './use-title-search.ts';

/** Where the title's copies go: by month of the year and, of the chosen month, by branch, or by rayon and facility of the only branch. */
export function Delivered({ title, periods }: { title: TitleReport; periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search, change] = useTitleSearch();
  const navigate = useNavigate();
  const mayOpenDays = actionsOf(useReader()).includes('day.remind');
  const isOneBranch = title.byFacility.length > 0;
  const year = shownYear(search, periods);
  const month = shownMonth(search, year, periods.today);
  const of = (months: readonly MonthCopies[]) => months[month - 1] ?? NO_COPIES;
  const named = title.total[month - 1]?.month;
  const said = { month: named === undefined ? '' : formatMonth(named, language) };
  const nameOf = ({ rayon }: RayonCopies): string => {
    if (rayon === null) return t('titles.unknownRayon');
    return rayon.isCity ? t('titles.cityOf', { name: rayon.names[language] }) : rayon.names[language];
  };
  const asked = { year, branchCodes: search.branches, publicationIndexes: [title.publicationIndex] };
  const whole: WholeTable[] = [{ name: 'copies', asked }];
  const openDays = (code: string) => {
    const facility = title.byFacility.find((one) => one.code === code);
    if (facility) void navigate({ to: '/days/$facilityId', params: { facilityId: String(facility.facilityId) } });
  };
  return (
    <>
      <div className={cardClasses.cards}>
        <div className={classes.wide}>
          <MonthsCard months={title.total} year={year} month={month} onChange={change} />
          <MovementCard months={title.total} year={year} none={t('titles.movement.none', { year })} />
          {/* A forecast is of all branches that its reader may count. */}
          {search.branches.length === 0 && <ForecastCard publicationIndex={title.publicationIndex} />}
          {isOneBranch && (
            <CopiesCard
              title={t('titles.facilities', said)}
              whole={whole}
              head={t('titles.facility')}
              rows={title.byFacility.map(({ facilityId, code, names, months }) => ({
                ...{ code, name: `${code} ${names[language]}`, copies: of(months) },
                ...(mayOpenDays && {
                  label: (
                    <Link to="/days/$facilityId" params={{ facilityId: String(facilityId) }} className={classes.link}>
                      {code} {names[language]}
                    </Link>
                  ),
                }),
              }))}
              onChoose={mayOpenDays ? openDays : undefined}
            />
          )}
        </div>
        {isOneBranch ? (
          <CopiesCard
            title={t('titles.rayons', said)}
            head={t('titles.rayon')}
            rows={title.byRayon.map((one) => ({ code: nameOf(one), name: nameOf(one), copies: of(one.months) }))}
          />
        ) : (
          <CopiesCard
            title={t('titles.delivering', said)}
            whole={whole}
            head={t('report.table.branch')}
            rows={title.byBranch.map(({ branchCode, names, months }) => ({
              ...{ code: branchCode, name: names[language], copies: of(months) },
              label: <BranchLink code={branchCode} name={names[language]} />,
            }))}
            onChoose={(code) => change({ branches: [code] })}
          />
        )}
      </div>
      <p className={classes.note}>
        <span className={reportClasses.note}>{t('titles.countedByDelivery')}</span>
      </p>
    </>
  );
}
