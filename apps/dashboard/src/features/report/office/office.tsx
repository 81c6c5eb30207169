import { NO_COPIES } from '@jazylym/domain/report/delivery';
import type { OfficeReport } from '@jazylym/domain/report/office';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { formatMonth } from '@jazylym/i18n/format';
import cardClasses from '../card/card.module.css';
import { NamedTitle, useOpenTitle } from '../title-link.tsx';
import { CopiesCard } from '../titles/one/copies-card.tsx';
import { MonthsCard } from '../titles/one/months-card.tsx';
import { MovementCard } from '../titles/one/movement-card.tsx';
import { shownMonth, shownYear } from '../titles/one/title-search.ts';
import { ComparedCard } from './compared-card.tsx';
import { DeadlinesCard } from './deadlines-card.tsx';
import classes from './office.module.css';
import { useCampaignTitles } from './office-query.ts';
import { OfficeTiles } from './office-tiles.tsx';
import { PlacesCard } from './places-card.tsx';
import { PrintRunCard } from './print-run-card.tsx';
import { useOfficeSearch } from './use-office-search.ts';

/** The office's titles: how many copies in which month, what to print next, and where they go. */
export function Office({ office, periods }: { office: OfficeReport; periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search, change] = useOfficeSearch();
  const openTitle = useOpenTitle();
  const campaign = useCampaignTitles(search, periods);
  const year = shownYear(search, periods);
  const month = shownMonth(search, year, periods.today);
  const named = office.total[month - 1]?.month;
  const said = { month: named === undefined ? '' : formatMonth(named, language) };
  return (
    <>
      <OfficeTiles office={office} campaign={campaign} month={month} today={periods.today} />
      <div className={cardClasses.cards}>
        <div className={classes.wide}>
          <MonthsCard months={office.total} year={year} month={month} onChange={change} />
          <MovementCard months={office.total} year={year} none={t('office.noMovement', { year })} />
        </div>
        <div className={classes.stack}>
          <DeadlinesCard titles={office.titles} today={periods.today} />
          <CopiesCard
            title={t('office.titles', said)}
            head={t('office.name')}
            rows={office.titles.map(({ publicationIndex, title, months }) => ({
              ...{ code: publicationIndex, name: title[language], copies: months[month - 1] ?? NO_COPIES },
              label: <NamedTitle index={publicationIndex} name={title[language]} />,
            }))}
            onChoose={openTitle}
          />
        </div>
      </div>
      {/* A forecast is of all branches. */}
      {search.branches.length === 0 && (
        <div className={classes.whole}>
          <PrintRunCard titles={office.titles} month={month} />
        </div>
      )}
      <div className={classes.pair}>
        <div className={classes.half}>
          <PlacesCard office={office} month={month} />
        </div>
        <div className={classes.half}>
          <ComparedCard report={campaign} periods={periods} />
        </div>
      </div>
    </>
  );
}
