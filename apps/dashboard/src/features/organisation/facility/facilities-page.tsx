import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { exportAddress } from '../import/export-address.ts';
import { ImportPanel } from '../import/import-panel.tsx';
import { ClosedSince } from '../kept/closed-since.tsx';
import { EntryList } from '../kept/entry-list.tsx';
import classes from '../kept/kept.module.css';
import { KeptPage } from '../kept/kept-page.tsx';
import { usePageSearch } from '../kept/page-search.ts';
import { Panel } from '../kept/panel.tsx';
import { SearchField } from '../kept/search-field.tsx';
import { StateFilter } from '../kept/state-filter.tsx';
import { FacilityForm } from './facility-form.tsx';

/** The production facilities: found by index and name, made, renamed, closed, and brought in from a file. */
export function FacilitiesPage() {
  const { t, language } = useWords();
  const [search] = usePageSearch();
  const branches = useQuery(trpc.organisation.branches.queryOptions());
  const query = useInfiniteQuery(
    trpc.organisation.facilities.infiniteQueryOptions(
      { text: search.text ?? '', state: search.state ?? 'open', branchCode: search.branch },
      { getNextPageParam: ({ next }) => next ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const branchName = (code: string) => branches.data?.find((branch) => branch.code === code)?.names[language] ?? code;
  const showsState = search.state !== undefined;
  const rows = query.data?.pages
    .flatMap((page) => page.rows)
    .map(({ code, names, branchCode, closedOn }) => ({
      code,
      cells: [
        names[language],
        branchName(branchCode),
        ...(showsState ? [closedOn !== null && <ClosedSince key="closed" date={closedOn} />] : []),
      ],
    }));
  return (
    <KeptPage
      title={t('organisation.facilities')}
      exportAt={exportAddress('facilities', search, language)}
      filters={
        <div className={classes.filters}>
          <SearchField label={t('organisation.searchFacilities')} />
          <BranchFilter />
          <StateFilter />
        </div>
      }
      panel={<FacilityPanel />}
    >
      <EntryList
        name={t('organisation.facilities')}
        heads={[
          t('organisation.field.code'),
          t('organisation.field.names'),
          t('organisation.field.branch'),
          ...(showsState ? [t('organisation.filter.state')] : []),
        ]}
        rows={rows}
        total={query.data?.pages[0]?.total ?? 0}
        query={query}
        more={{ has: query.hasNextPage, busy: query.isFetchingNextPage, load: query.fetchNextPage }}
        emptyHint={t('organisation.empty.facilities')}
      />
    </KeptPage>
  );
}

function BranchFilter() {
  const { t, language } = useWords();
  const [search, change] = usePageSearch();
  const branches = useQuery(trpc.organisation.branches.queryOptions());
  return (
    <NativeSelect
      aria-label={t('organisation.filter.branch')}
      value={search.branch ?? ''}
      data={[
        { value: '', label: t('organisation.filter.allBranches') },
        ...(branches.data ?? []).map(({ code, names }) => ({ value: code, label: names[language] })),
      ]}
      onChange={({ currentTarget }) => change({ branch: currentTarget.value || undefined })}
    />
  );
}

function FacilityPanel() {
  const { t, language } = useWords();
  const [search, change] = usePageSearch();
  const open = search.open ?? '';
  const found = useQuery(
    trpc.organisation.facilities.queryOptions({ text: open, state: 'all', limit: 1 }, { enabled: open !== '' }),
  );
  if (search.panel === 'import') return <ImportPanel table="facilities" />;
  if (search.panel === 'new')
    return (
      <Panel title={t('organisation.new.facility')}>
        <FacilityForm entry={null} onSaved={(code) => change({ open: code, panel: undefined })} />
      </Panel>
    );
  const entry = found.data?.rows.find(({ code }) => code === open);
  if (entry === undefined) return null;
  return (
    <Panel
      key={entry.id}
      title={`${entry.code} · ${entry.names[language]}`}
      history={{ subject: 'facility', of: entry.code }}
    >
      <FacilityForm entry={entry} onSaved={(code) => change({ open: code })} />
      <Link to="/postal-codes" search={{ facility: entry.code }} className={classes.link}>
        {t('organisation.deliversTo')}
      </Link>
    </Panel>
  );
}
