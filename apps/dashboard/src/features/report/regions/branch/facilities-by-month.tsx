import { reportReach } from '@jazylym/domain/access/can';
import type { BranchCode } from '@jazylym/domain/organisation/organisation';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Skeleton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useReader } from '../../../../app/reader.ts';
import { Failed } from '../../failed.tsx';
import { largestRows, remainder } from '../heat/heat.ts';
import { HeatCard } from '../heat/heat-card.tsx';
import classes from '../regions.module.css';
import { useCopies } from '../regions-query.ts';
import { carried } from '../regions-search.ts';
import { useRegionsSearch } from '../use-regions-search.ts';

/** As many facilities as a map of shades can be looked over. */
const MOST = 20;

/**
 * Copies by delivering facility and month, those with most copies first. An editor sees the own titles' copies of each facility,
 * but no page of a facility, which is of all titles.
 */
export function FacilitiesByMonth({ code, periods }: { code: BranchCode; periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search] = useRegionsSearch();
  const navigate = useNavigate();
  const opens = reportReach(useReader())?.publisherIds === 'all';
  const copies = useCopies(search, periods, [code]);
  if (copies.data === undefined)
    return copies.isError ? (
      <Failed title={t('regions.heat.failed')} query={copies} />
    ) : (
      <Skeleton height={360} aria-label={t('shell.loading')} />
    );
  const { total, byFacility } = copies.data;
  const { shown, others } = largestRows(
    byFacility.map(({ facilityId, names, months }) => ({ key: String(facilityId), name: names[language], months })),
    MOST,
  );
  const rest = {
    key: 'rest',
    name: t('regions.heat.restFacilities', { number: formatNumber(others, language) }),
    months: remainder(total, shown),
  };
  const whole = { key: 'total', name: t('report.table.total'), months: total };
  return (
    <HeatCard
      of="facilities"
      branchCodes={[code]}
      rows={shown}
      sums={others === 0 ? [whole] : [rest, whole]}
      periods={periods}
      isChanging={copies.isPlaceholderData}
      {...(opens && {
        nameOf: ({ key, name }) => (
          <Link
            to="/regions/$code/$facilityId"
            params={{ code, facilityId: key }}
            search={carried(search)}
            className={classes.name}
          >
            {name}
          </Link>
        ),
        onOpen: (facilityId) =>
          void navigate({
            to: '/regions/$code/$facilityId',
            params: { code, facilityId },
            search: carried(search),
          }),
      })}
    />
  );
}
