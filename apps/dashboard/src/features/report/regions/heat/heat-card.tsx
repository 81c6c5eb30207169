import type { BranchCode } from '@jazylym/domain/organisation/organisation';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { MONTH_NAMES } from '@jazylym/i18n/months';
import { Segments } from '@jazylym/ui/segments/segments';
import type { ReactNode } from 'react';
import { Card } from '../../card/card.tsx';
import { Table } from '../../card/table.tsx';
import reportClasses from '../../report.module.css';
import regionsClasses from '../regions.module.css';
import { yearOf, yearsFrom } from '../regions-search.ts';
import { useRegionsSearch } from '../use-regions-search.ts';
import classes from './heat.module.css';
import { copiesIn, type HeatRow } from './heat.ts';
import { HeatMap } from './heat-map.tsx';

interface Props {
  /** What the rows are. */
  of: 'branches' | 'facilities' | 'titles';
  rows: readonly HeatRow[];
  /** What the rows that are not shown come to, and the whole. */
  sums: readonly HeatRow[];
  periods: ReportPeriods;
  /** Of which branches all copies may be kept as a file, none for all of them; absent where they may not. */
  branchCodes?: readonly BranchCode[];
  /** While another year is on its way: what is shown is still the one before. */
  isChanging: boolean;
  nameOf?: (row: HeatRow) => ReactNode;
  onOpen?: (key: string) => void;
}

/** Copies of a year by delivery month: as a map of shades, and as a table. The year is in the address. */
export function HeatCard({
  of,
  rows,
  sums,
  periods,
  branchCodes,
  isChanging,
  nameOf = ({ name }) => name,
  onOpen,
}: Props) {
  const { t, language } = useWords();
  const [search, change] = useRegionsSearch();
  const year = yearOf(search, periods);
  const title = `${t(`regions.heat.${of}`)}, ${year}`;
  const head = t(HEADS[of]);
  const cellsOf = ({ months }: HeatRow) =>
    [...months.map(({ copies }) => copies), copiesIn(months)].map((copies) => formatNumber(copies, language));
  const hasAny = rows.some(({ months }) => copiesIn(months) > 0);
  return (
    <Card
      title={title}
      height={300}
      footer={<p className={regionsClasses.note}>{t(NOTES[of])}</p>}
      whole={branchCodes && [{ name: 'copies', asked: { year, branchCodes: [...branchCodes] } }]}
      {...(hasAny && {
        table: () => (
          <Table
            chart={title}
            heads={[head, ...MONTH_NAMES[language].short, t('regions.heat.whole')]}
            rows={[...rows, ...sums].map((row) => ({ key: row.key, name: row.name, cells: cellsOf(row) }))}
          />
        ),
      })}
    >
      <div className={classes.head}>
        <Segments
          label={t('regions.heat.year')}
          choices={yearsFrom(year, periods).map((one) => ({ value: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(chosen) => change({ year: Number(chosen) })}
        />
      </div>
      {hasAny ? (
        <div aria-busy={isChanging} className={isChanging ? reportClasses.changing : undefined}>
          <HeatMap title={title} head={head} rows={rows} sums={sums} nameOf={nameOf} onOpen={onOpen} />
        </div>
      ) : (
        <p className={reportClasses.note} role="status">
          {t('regions.heat.empty', { year: String(year) })}
        </p>
      )}
    </Card>
  );
}

const HEADS = {
  branches: 'regions.league.branch',
  facilities: 'regions.league.facility',
  titles: 'regions.heat.publication',
} as const;

const NOTES = {
  branches: 'regions.heat.countedBranches',
  facilities: 'regions.heat.countedFacilities',
  titles: 'regions.heat.countedFacilities',
} as const;
