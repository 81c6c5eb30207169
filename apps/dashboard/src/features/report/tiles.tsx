import type { AcceptanceReport, Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatMoney } from '@jazylym/i18n/format';
import type { ReactNode } from 'react';
import { Change } from './change.tsx';
import { formatMeasure, formatMeasureCompact, type Measure } from './filter/measure.ts';
import classes from './tiles.module.css';

/** In tiyn, rounded to whole tenge. */
const averageOf = ({ amount, abonements }: Figures): number =>
  abonements === 0 ? 0 : Math.round(amount / abonements / 100) * 100;

/** The totals that a manager looks at first, each beside the last campaign's where there is one. */
export function Tiles({ report, before }: { report: AcceptanceReport; before: AcceptanceReport | undefined }) {
  const { t, language } = useWords();
  const { total } = report;
  const tile = (measure: Measure, detail?: ReactNode) => (
    <Tile name={t(`report.tile.${measure}`)} value={formatMeasure(total[measure], measure, language)}>
      {before && (
        <Change
          now={total[measure]}
          before={before.total[measure]}
          wording={formatMeasure(before.total[measure], measure, language)}
        />
      )}
      {detail}
    </Tile>
  );
  return (
    <dl className={classes.tiles}>
      {tile('sets')}
      {tile('abonements')}
      {tile('amount')}
      <Tile name={t('report.tile.average')} value={formatMoney(averageOf(total), language)}>
        <Split cash={total.cash} account={total.account} />
      </Tile>
    </dl>
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

function Split({ cash, account }: { cash: number; account: number }) {
  const { t, language } = useWords();
  return (
    <>
      <span>
        {t('report.tile.cash')} {formatMeasureCompact(cash, 'amount', language)} ₸
      </span>
      <span>
        {t('report.tile.account')} {formatMeasureCompact(account, 'amount', language)} ₸
      </span>
    </>
  );
}
