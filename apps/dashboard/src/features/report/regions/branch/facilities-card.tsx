import type { BranchCode, Language } from '@jazylym/domain/organisation/organisation';
import { NOTHING } from '@jazylym/domain/report/figures';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Card } from '../../card/card.tsx';
import { found, leagueOf, type Place, sorted } from '../league/league.ts';
import { LeagueTable } from '../league/league-table.tsx';
import { type PlaceGoals, usePlaceGoals } from '../place-goals.ts';
import classes from '../regions.module.css';
import { carried } from '../regions-search.ts';
import { useRegionsSearch } from '../use-regions-search.ts';
import { wholeTables } from '../whole-tables.ts';

/** As many as one looks through at a glance; a press shows the others. */
const FIRST = 25;

interface Props {
  code: BranchCode;
  report: AcceptanceReport;
  before: AcceptanceReport | undefined;
  /** Whether the period is compared with the last campaign, also while that is on its way. */
  isCompared: boolean;
  periods: ReportPeriods;
}

/** A branch's facilities that accepted something, now or in the last campaign, each a way to its page. */
export function FacilitiesCard({ code, report, before, isCompared, periods }: Props) {
  const { t, language } = useWords();
  const [search, change] = useRegionsSearch();
  const [typed, setTyped] = useState(search.text ?? '');
  const [isWhole, setWhole] = useState(false);
  const look = useDebouncedCallback(
    (text: string) => change({ text: text.trim() || undefined }, { replace: true }),
    200,
  );
  const planned = usePlaceGoals({ kind: 'facility', branchCode: code }, periods);
  const league = leagueOf(placesIn(report, before, planned, language), search.measure, report.total);
  const rows = sorted(found(league, search.text), search.sort, search.turned !== undefined);
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  const table = useRef<HTMLTableElement>(null);
  const title = t('regions.league.facilities');
  const read = (count: number) => formatNumber(count, language);
  return (
    <Card
      title={title}
      height={400}
      shown={() => table.current}
      whole={wholeTables(search, periods, { branchCodes: [code], seesAllTitles: true })}
      footer={
        <p className={classes.note}>
          {t('regions.league.note', { measure: t(`report.measure.${search.measure}`) })}{' '}
          {planned && t('overview.plan.mark', { expected: formatPercent(planned.expected, language) })}
        </p>
      }
    >
      <TextInput
        className={classes.search ?? ''}
        type="search"
        aria-label={t('regions.facilities.search')}
        placeholder={t('regions.facilities.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={t('regions.facilities.nothingFound')}
          hint={t('regions.facilities.nothingFoundHint')}
          action={
            <Button
              variant="default"
              onClick={() => {
                setTyped('');
                change({ text: undefined });
              }}
            >
              {t('regions.facilities.clear')}
            </Button>
          }
        />
      ) : (
        <LeagueTable
          table={table}
          title={title}
          heads={{ name: t('regions.league.facility'), share: t('regions.league.ofBranch') }}
          rows={shown}
          has={{ perFacility: false, change: isCompared }}
          expected={planned?.expected ?? null}
          nameOf={(row) => (
            <>
              <Link
                to="/regions/$code/$facilityId"
                params={{ code, facilityId: row.key }}
                search={carried(search)}
                className={classes.name}
              >
                {row.name}
              </Link>{' '}
              <span className={classes.code}>{row.code}</span>
            </>
          )}
        />
      )}
      {shown.length < rows.length && (
        <Button variant="default" mt="sm" onClick={() => setWhole(true)}>
          {t('regions.facilities.more', { number: read(rows.length) })}
        </Button>
      )}
    </Card>
  );
}

/** Every facility of either report: one that has stopped accepting has fallen furthest. */
function placesIn(
  report: AcceptanceReport,
  before: AcceptanceReport | undefined,
  planned: PlaceGoals | null,
  language: Language,
): Place[] {
  const now = new Map(report.byFacility.map((one) => [one.facilityId, one]));
  const then = new Map(before?.byFacility.map((one) => [one.facilityId, one]));
  return [...new Map([...then, ...now]).values()].map(({ facilityId, code, names }) => ({
    key: String(facilityId),
    code,
    name: names[language],
    figures: now.get(facilityId)?.figures ?? NOTHING,
    before: before === undefined ? null : (then.get(facilityId)?.figures ?? NOTHING),
    facilities: null,
    plan: planned?.plans.get(code) ?? null,
  }));
}
