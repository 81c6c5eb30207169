import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { formatMeasure, formatMeasureCompact, measured } from '../filter/measure.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import { Card } from './card.tsx';
import classes from './map.module.css';
import { shorterName, shortName } from './short-name.ts';

/** Steps of the scale, from little to much. */
const SCALE = [1, 2, 3, 4, 5];

/** Every region where it lies, its shade telling how much; a press narrows the page to it. */
export function MapCard({ report }: { report: AcceptanceReport }) {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  const values = new Map(
    report.byBranch.map(({ branchCode, figures }) => [branchCode, measured(figures, search.measure)]),
  );
  const most = Math.max(1, ...values.values());
  const columns = Math.max(1, ...(branches ?? []).map(({ tile }) => tile.column));
  const step = (value: number) => (value === 0 ? 0 : Math.max(1, Math.ceil((value / most) * SCALE.length)));
  return (
    <Card title={t('report.map')} height={260}>
      <ul className={classes.map} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {branches?.map(({ code, names, tile }) => {
          const value = values.get(code) ?? 0;
          const full = `${names[language]}: ${formatMeasure(value, search.measure, language)}`;
          return (
            <li key={code} style={{ gridColumn: tile.column, gridRow: tile.row }}>
              <button
                type="button"
                className={classes.region}
                data-step={step(value)}
                title={full}
                onClick={() => change({ branches: [code] })}
              >
                <span className={`${classes.regionName} ${classes.wide}`}>{shortName(names[language])}</span>
                <span className={`${classes.regionName} ${classes.narrow}`}>{shorterName(names[language])}</span>
                <span>{formatMeasureCompact(value, search.measure, language)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={classes.scale}>
        {t('report.mapScale.less')}
        {SCALE.map((shade) => (
          <span key={shade} className={classes.shade} data-step={shade} />
        ))}
        {t('report.mapScale.more')}
      </p>
    </Card>
  );
}
