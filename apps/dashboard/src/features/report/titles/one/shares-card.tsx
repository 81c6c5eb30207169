import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import { Card } from '../../card/card.tsx';
import { Table } from '../../card/table.tsx';
import classes from './shares.module.css';

interface Props {
  title: string;
  /** The head of the names. */
  head: string;
  /** Parts of the sets that add up to all of them. */
  shares: readonly { key: string; name: string; sets: number }[];
}

/** Parts of a whole as bars whose numbers are written beside them, so that nothing needs to be pointed at. */
export function SharesCard({ title, head, shares }: Props) {
  const { t, language } = useWords();
  const whole = shares.reduce((sum, { sets }) => sum + sets, 0);
  const shareOf = (sets: number): number => sets / Math.max(1, whole);
  return (
    <Card
      title={title}
      height={shares.length * 40}
      table={() => (
        <Table
          chart={title}
          heads={[head, t('report.measure.sets'), t('titles.share')]}
          rows={shares.map(({ key, name, sets }) => ({
            key,
            name,
            cells: [formatNumber(sets, language), formatPercent(shareOf(sets), language)],
          }))}
          total={[formatNumber(whole, language), formatPercent(whole === 0 ? 0 : 1, language)]}
        />
      )}
    >
      <dl className={classes.shares}>
        {shares.map(({ key, name, sets }) => (
          <div key={key} className={classes.share}>
            <dt>{name}</dt>
            <dd>
              <strong>{formatNumber(sets, language)}</strong> · {formatPercent(shareOf(sets), language)}
            </dd>
            <dd className={classes.track} aria-hidden>
              <span style={{ width: `${shareOf(sets) * 100}%` }} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
