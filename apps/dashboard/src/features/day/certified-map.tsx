import type { BranchHealth } from '@jazylym/domain/day/health';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import { useQuery } from '@tanstack/react-query';
import map from '../report/card/map.module.css';
import { shorterName, shortName } from '../report/card/short-name.ts';
import classes from './days.module.css';
import { useDaysSearch } from './use-days-search.ts';

/** Steps of the scale, from none to all. */
const SCALE = [1, 2, 3, 4, 5];

/** Which share of its facilities each branch certified yesterday, where it lies; a press narrows the page to it. */
export function CertifiedMap({ branches }: { branches: readonly BranchHealth[] }) {
  const { t, language } = useWords();
  const [search, change] = useDaysSearch();
  const places = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  const columns = Math.max(1, ...(places ?? []).map(({ tile }) => tile.column));
  return (
    <section className={classes.card} aria-labelledby="days-map">
      <h2 id="days-map">{t('above.map.title')}</h2>
      <ul className={map.map} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {places?.map(({ code, names, tile }) => {
          const branch = branches.find(({ branchCode }) => branchCode === code);
          const certified = branch?.certifiedYesterday ?? 0;
          const all = certified + (branch?.notCertifiedYesterday ?? 0);
          const said =
            all === 0
              ? t('above.map.nothing', { branch: names[language] })
              : `${names[language]}: ${formatNumber(certified, language)} / ${formatNumber(all, language)}`;
          return (
            <li key={code} style={{ gridColumn: tile.column, gridRow: tile.row }}>
              <button
                type="button"
                className={map.region}
                data-step={all === 0 ? 0 : Math.max(1, Math.ceil((certified / all) * SCALE.length))}
                aria-pressed={search.branch === code}
                title={said}
                onClick={() => change({ branch: search.branch === code ? undefined : code })}
              >
                <span className={`${map.regionName} ${map.wide}`}>{shortName(names[language])}</span>
                <span className={`${map.regionName} ${map.narrow}`}>{shorterName(names[language])}</span>
                <span>{all === 0 ? '—' : formatPercent(certified / all, language)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={map.scale}>
        {t('above.map.less')}
        {SCALE.map((shade) => (
          <span key={shade} className={map.shade} data-step={shade} />
        ))}
        {t('above.map.more')}
      </p>
    </section>
  );
}
