import type { FacilityReport } from '@jazylym/domain/report/facility';
import { useWords } from '@jazylym/front/language';
import { signed } from '@jazylym/i18n/day/signed';
import { formatMoney, formatNumber, formatShortDate } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Link } from '@tanstack/react-router';
import { Card } from '../../card/card.tsx';
import { Failed } from '../../failed.tsx';
import reportClasses from '../../report.module.css';
import tilesClasses from '../../tiles.module.css';
import classes from '../regions.module.css';
import { useLatestDays } from '../regions-query.ts';
import { type LatestDay, latestDays } from './days-of.ts';

interface Props {
  facilityId: number;
  /** Tells what a day that is not certified has come to so far. */
  accepted: FacilityReport['accepted'];
}

/** A facility's last days, each a way to its protocol and from there to the documents. */
export function LatestDays({ facilityId, accepted }: Props) {
  const { t } = useWords();
  const { waiting, certified } = useLatestDays(facilityId);
  const days = waiting.data && certified.data && latestDays(waiting.data.days, certified.data.days, accepted.byDay);
  return (
    <Card title={t('regions.days.title')} height={220}>
      {days === undefined ? (
        waiting.isError || certified.isError ? (
          <Failed title={t('regions.days.failed')} query={waiting.isError ? waiting : certified} />
        ) : (
          <SkeletonLines lines={6} label={t('shell.loading')} />
        )
      ) : days.length === 0 ? (
        <p className={reportClasses.note}>{t('regions.days.none')}</p>
      ) : (
        <DaysTable facilityId={facilityId} days={days} />
      )}
      <p className={classes.more}>
        <Link to="/days/$facilityId" params={{ facilityId: String(facilityId) }}>
          {t('regions.days.all')}
        </Link>
      </p>
    </Card>
  );
}

function DaysTable({ facilityId, days }: { facilityId: number; days: readonly LatestDay[] }) {
  const { t, language } = useWords();
  const numbers = ['abonements', 'amount', 'difference'] as const;
  const read = (value: number | null, how: (value: number) => string) => (value === null ? '—' : how(value));
  const money = (value: number) => formatMoney(value, language);
  return (
    <div className={classes.scroll}>
      <table className={classes.days}>
        <caption className={tilesClasses.spoken}>{t('regions.days.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('regions.days.day')}</th>
            <th scope="col">{t('regions.days.state')}</th>
            {numbers.map((name) => (
              <th key={name} scope="col" className={classes.number}>
                {t(`regions.days.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, state, abonements, amount, difference }) => (
            <tr key={day}>
              <th scope="row">
                <Link
                  to="/days/$facilityId/$date"
                  params={{ facilityId: String(facilityId), date: day }}
                  className={classes.name}
                >
                  {formatShortDate(day, language)}
                </Link>
              </th>
              <td>{t(`above.waiting.state.${state}`)}</td>
              <td className={classes.number}>{read(abonements, (value) => formatNumber(value, language))}</td>
              <td className={classes.number}>{read(amount, money)}</td>
              <td className={classes.number}>
                {read(difference, (value) => (value === 0 ? money(0) : signed(value, money(value))))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
