import { type MonthCopies, movementOf } from '@jazylym/domain/report/delivery';
import { useWords } from '@jazylym/front/language';
import { formatCompact, formatMonth, formatNumber } from '@jazylym/i18n/format';
import { MONTH_NAMES } from '@jazylym/i18n/months';
import { lazy } from 'react';
import cardClasses from '../../card/card.module.css';
import { Card } from '../../card/card.tsx';
import { Table } from '../../card/table.tsx';

const fetched = import('./movement-chart.tsx');
const MovementChart = lazy(async () => ({ default: (await fetched).MovementChart }));

const HEIGHT = 220;

interface Props {
  months: readonly MonthCopies[];
  year: number;
  /** What is said of a year without any movement. */
  none: string;
}

/** How many subscribers came, stayed and left, month by month. */
export function MovementCard({ months, year, none }: Props) {
  const { t, language } = useWords();
  const title = t('titles.movement.title', { year });
  const read = (value: number) => formatNumber(value, language);
  const moved = months.map((month) => ({ ...month, moved: movementOf(month) }));
  const legend = {
    new: t('titles.movement.new'),
    renewed: t('titles.movement.renewed'),
    lost: t('titles.movement.lost'),
  };
  const isStill = months.every(({ started, ended }) => started === 0 && ended === 0);
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={[
            t('titles.months.month'),
            t('titles.movement.before'),
            ...[legend.new, legend.lost],
            t('titles.months.copies'),
            legend.renewed,
          ]}
          rows={moved.map(({ month, copies, moved: { new: fresh, renewed, lost } }) => ({
            key: month,
            name: formatMonth(month, language),
            cells: [copies - fresh + lost, fresh, lost, copies, renewed].map(read),
          }))}
        />
      )}
      footer={<p className={cardClasses.rest}>{t('titles.movement.note')}</p>}
    >
      {isStill ? (
        <p className={cardClasses.rest}>{none}</p>
      ) : (
        <MovementChart
          title={title}
          height={HEIGHT}
          legend={legend}
          months={moved.map(({ month, moved: { new: fresh, renewed, lost } }, place) => ({
            label: MONTH_NAMES[language].short[place] ?? '',
            name: formatMonth(month, language),
            ...{ new: fresh, renewed, lost: -lost },
          }))}
          formatAxis={(value) => formatCompact(value, language)}
          formatValue={read}
        />
      )}
    </Card>
  );
}
