import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { exportAddress } from '../import/export-address.ts';
import { ImportPanel } from '../import/import-panel.tsx';
import { EntryList } from '../kept/entry-list.tsx';
import { KeptPage } from '../kept/kept-page.tsx';
import { usePageSearch } from '../kept/page-search.ts';
import { Panel } from '../kept/panel.tsx';
import { BranchForm } from './branch-form.tsx';
import { CountryBranches } from './country-branches.tsx';

/** How many branches the country has: 17 oblasts and 3 cities of republican rank. */
const COUNTRY = 20;

/** The branches: one for each oblast and city of republican rank. */
export function BranchesPage() {
  const { t, language } = useWords();
  const [search] = usePageSearch();
  const query = useQuery(trpc.organisation.branches.queryOptions());
  const rows = query.data?.map(({ code, names, tile }) => ({
    code,
    cells: [names[language], `${tile.column} × ${tile.row}`],
  }));
  return (
    <KeptPage
      title={t('organisation.branches')}
      exportAt={exportAddress('branches', search, language)}
      filters={rows !== undefined && rows.length > 0 && rows.length < COUNTRY && <CountryBranches />}
      panel={<BranchPanel />}
    >
      <EntryList
        name={t('organisation.branches')}
        heads={[t('organisation.field.branchCode'), t('organisation.field.names'), t('organisation.field.tile')]}
        rows={rows}
        total={rows?.length ?? 0}
        query={query}
        emptyHint={t('organisation.empty.branches')}
        emptyAction={<CountryBranches />}
      />
    </KeptPage>
  );
}

function BranchPanel() {
  const { t, language } = useWords();
  const [search, change] = usePageSearch();
  const branches = useQuery(trpc.organisation.branches.queryOptions());
  if (search.panel === 'import') return <ImportPanel table="branches" />;
  if (search.panel === 'new')
    return (
      <Panel title={t('organisation.new.branch')}>
        <BranchForm entry={null} onSaved={(code) => change({ open: code, panel: undefined })} />
      </Panel>
    );
  const entry = branches.data?.find(({ code }) => code === search.open);
  if (entry === undefined) return null;
  return (
    <Panel
      key={entry.code}
      title={`${entry.code} · ${entry.names[language]}`}
      history={{ subject: 'branch', of: entry.code }}
    >
      <BranchForm entry={entry} onSaved={(code) => change({ open: code })} />
    </Panel>
  );
}
