import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../card/card.tsx';
import classes from '../card/map.module.css';
import { shorterName, shortName } from '../card/short-name.ts';
import { Table } from '../card/table.tsx';
import { useReportSearch } from '../filter/use-report-search.ts';
import { MapScale } from './map-scale.tsx';
import { MapShows } from './map-shows.tsx';
import { mapValues } from './map-values.ts';

interface Props {
  report: AcceptanceReport;
  before: AcceptanceReport | undefined;
}

/** Every region where it lies, its shade telling how much; a press narrows the page to it. */
export function MapCard({ report, before }: Props) {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  const { measure } = search;
  const as = search.map === 'change' && before === undefined ? 'measure' : (search.map ?? 'measure');
  const figuresOf = (of: AcceptanceReport | undefined, code: string) =>
    of?.byBranch.find(({ branchCode }) => branchCode === code)?.figures;
  const values = mapValues(
    new Map(
      (branches ?? []).map(({ code }) => [code, { now: figuresOf(report, code), before: figuresOf(before, code) }]),
    ),
    { measure, as },
    language,
  );
  const columns = Math.max(1, ...(branches ?? []).map(({ tile }) => tile.column));
  const title = t('report.map');
  return (
    <Card
      title={title}
      height={260}
      table={() => (
        <Table
          chart={title}
          heads={[
            t('report.table.branch'),
            as === 'measure' ? t(`report.measure.${measure}`) : t(`overview.map.${as}`),
          ]}
          rows={(branches ?? []).map(({ code, names }) => ({
            key: code,
            name: names[language],
            cells: [values.get(code)?.full ?? '—'],
          }))}
        />
      )}
    >
      <MapShows canCompare={before !== undefined} />
      <ul className={classes.map} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {branches?.map(({ code, names, tile }) => {
          const value = values.get(code);
          return (
            <li key={code} style={{ gridColumn: tile.column, gridRow: tile.row }}>
              <button
                type="button"
                className={classes.region}
                data-step={value?.step ?? '0'}
                title={`${names[language]}: ${value?.full ?? t('overview.map.nothing')}`}
                onClick={() => change({ branches: [code] })}
              >
                <span className={`${classes.regionName} ${classes.wide}`}>{shortName(names[language])}</span>
                <span className={`${classes.regionName} ${classes.narrow}`}>{shorterName(names[language])}</span>
                <span>{value?.short ?? '—'}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <MapScale isChange={as === 'change'} />
    </Card>
  );
}
