import { averageTerm } from '@jazylym/domain/report/figures';
import type { AcceptanceReport, Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Change } from './change.tsx';
import { formatMeasure, type Measure } from './filter/measure.ts';
import { useReportSearch } from './filter/use-report-search.ts';
import classes from './tiles.module.css';

/** The totals that a manager looks at first, each beside the last campaign's where there is one. */
export function Tiles({ report, before }: { report: AcceptanceReport; before: AcceptanceReport | undefined }) {
  const { t, language } = useWords();
  const { total } = report;
  const tile = (measure: Measure) => (
    <Tile name={t(`report.tile.${measure}`)} value={formatMeasure(total[measure], measure, language)}>
      {before && (
        <Change
          now={total[measure]}
          before={before.total[measure]}
          wording={formatMeasure(before.total[measure], measure, language)}
        />
      )}
    </Tile>
  );
  const sayTerm = (term: number | null): string =>
    term === null ? '—' : t('overview.tile.months', { months: formatNumber(term, language, 1) });
  const term = averageTerm(total);
  const termBefore = before && averageTerm(before.total);
  return (
    <dl className={classes.tiles}>
      {tile('sets')}
      {tile('abonements')}
      {tile('amount')}
      <Tile name={t('overview.tile.term')} value={sayTerm(term)}>
        {term !== null && termBefore != null && <Change now={term} before={termBefore} wording={sayTerm(termBefore)} />}
      </Tile>
      <AwaitingTile awaiting={total.awaiting} />
    </dl>
  );
}

/** What is taken and not paid, and the way to how old it is. */
function AwaitingTile({ awaiting }: { awaiting: Figures['awaiting'] }) {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const name = t('overview.tile.awaiting');
  if (search.paidOnly === 'yes')
    return (
      <Tile name={name} value="—">
        {t('overview.tile.awaitingNot')}
      </Tile>
    );
  if (awaiting.abonements === 0) return <Tile name={name} value={t('overview.tile.none')} />;
  return (
    <Tile name={name} value={formatMoney(awaiting.amount, language)}>
      <Link to="/channels" search={search} className={classes.link}>
        {counted(awaiting.abonements, 'abonement', language)}
      </Link>
    </Tile>
  );
}

/** One figure with its name and what explains it. */
export function Tile({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div className={classes.tile}>
      <dt className={classes.tileName}>{name}</dt>
      <dd className={classes.tileValue}>{value}</dd>
      <dd className={classes.tileDetail}>{children}</dd>
    </div>
  );
}
