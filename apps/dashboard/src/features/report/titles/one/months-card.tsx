import type { MonthCopies } from '@jazylym/domain/report/delivery';
import { useWords } from '@jazylym/front/language';
import { formatCompact, formatMonth, formatNumber } from '@jazylym/i18n/format';
import { MONTH_NAMES } from '@jazylym/i18n/months';
import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { lazy } from 'react';
import { Card } from '../../card/card.tsx';
import { Table } from '../../card/table.tsx';
import classes from './title.module.css';

const fetched = import('./month-chart.tsx');
const MonthChart = lazy(async () => ({ default: (await fetched).MonthChart }));

const HEIGHT = 240;
/** The years that the server has deliveries of. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];

interface Props {
  months: readonly MonthCopies[];
  year: number;
  /** 1 … 12: which month the places are of. */
  month: number;
  onChange: (chosen: { year?: number; month?: number }) => void;
}

/** Copies of each month of a year, those that start with it told apart; a press on a month, or the list, shows its places. */
export function MonthsCard({ months, year, month, onChange }: Props) {
  const { t, language } = useWords();
  const title = t('titles.months.title', { year });
  const read = (value: number) => formatNumber(value, language);
  const columns = ['copies', 'started', 'city', 'rayon', 'awaiting'] as const;
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={[t('titles.months.month'), ...columns.map((column) => t(`titles.months.${column}`))]}
          rows={months.map(({ month: name, copies, started, city, awaiting }) => ({
            key: name,
            name: formatMonth(name, language),
            cells: [copies, started, city, copies - city, awaiting].map(read),
          }))}
        />
      )}
    >
      <div className={classes.chooser}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('titles.months.previous')}
          disabled={year <= FIRST_YEAR}
          onClick={() => onChange({ year: year - 1 })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <strong>{year}</strong>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('titles.months.next')}
          disabled={year >= LAST_YEAR}
          onClick={() => onChange({ year: year + 1 })}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <NativeSelect
          aria-label={t('titles.months.month')}
          data={MONTH_NAMES[language].alone.map((label, place) => ({ value: String(place + 1), label }))}
          value={String(month)}
          onChange={(event) => onChange({ month: Number(event.currentTarget.value) })}
        />
      </div>
      <MonthChart
        title={title}
        height={HEIGHT}
        chosen={month}
        legend={{
          started: t('titles.months.started'),
          going: t('titles.months.going'),
          copies: t('titles.months.copies'),
        }}
        months={months.map(({ month: name, copies, started }, place) => ({
          number: place + 1,
          label: MONTH_NAMES[language].short[place] ?? '',
          name: formatMonth(name, language),
          ...{ copies, started, going: copies - started },
        }))}
        formatAxis={(value) => formatCompact(value, language)}
        formatValue={read}
        onChoose={(chosen) => onChange({ month: chosen })}
      />
    </Card>
  );
}
