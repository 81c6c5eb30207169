import { NO_COPIES } from '@jazylym/domain/report/delivery';
import type { OfficeReport } from '@jazylym/domain/report/office';
import type { RayonCopies } from '@jazylym/domain/report/title';
import { useWords } from '@jazylym/front/language';
import { formatMonth } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import cardClasses from '../card/card.module.css';
import { Card } from '../card/card.tsx';
import classes from './office.module.css';
import { useOfficeSearch } from './use-office-search.ts';
import { ZonesCard } from './zones-card.tsx';

/** Where the copies of a month go, city and rayon side by side: by delivering branch or, of a chosen one, by rayon. */
export function PlacesCard({ office, month }: { office: OfficeReport; month: number }) {
  const { t, language } = useWords();
  const [search, change] = useOfficeSearch();
  const named = office.total[month - 1]?.month;
  const said = { month: named === undefined ? '' : formatMonth(named, language) };
  const isOneBranch = search.branches.length === 1;
  const title = isOneBranch ? t('office.rayons', said) : t('office.branches', said);
  const places = isOneBranch ? office.byRayon : office.byBranch;
  if (places === null)
    return (
      <Card title={title} height={40}>
        <p className={cardClasses.rest}>{t('office.tooMany')}</p>
      </Card>
    );
  const nameOf = ({ rayon }: RayonCopies): string => {
    if (rayon === null) return t('titles.unknownRayon');
    return rayon.isCity ? t('titles.cityOf', { name: rayon.names[language] }) : rayon.names[language];
  };
  if (isOneBranch)
    return (
      <ZonesCard
        title={title}
        head={t('titles.rayon')}
        rows={(office.byRayon ?? []).map((one) => ({
          code: nameOf(one),
          name: nameOf(one),
          copies: one.months[month - 1] ?? NO_COPIES,
        }))}
        note={
          <button type="button" className={classes.all} onClick={() => change({ branches: [] })}>
            {t('office.allBranches')}
          </button>
        }
      />
    );
  return (
    <ZonesCard
      title={title}
      head={t('report.table.branch')}
      rows={(office.byBranch ?? []).map(({ branchCode, names, months }) => ({
        code: branchCode,
        name: names[language],
        copies: months[month - 1] ?? NO_COPIES,
        label: (
          <Link
            from="/office"
            to="."
            search={(previous) => ({ ...previous, branches: [branchCode] })}
            resetScroll={false}
            className={cardClasses.link}
          >
            {names[language]}
          </Link>
        ),
      }))}
      onChoose={(code) => change({ branches: [code] })}
      note={t('office.choose')}
    />
  );
}
