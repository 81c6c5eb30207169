import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatDate } from '@jazylym/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { exportAddress } from '../import/export-address.ts';
import { ImportPanel } from '../import/import-panel.tsx';
import { EntryList } from '../kept/entry-list.tsx';
import { KeptPage } from '../kept/kept-page.tsx';
import { usePageSearch } from '../kept/page-search.ts';
import { Panel } from '../kept/panel.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { OrderCard } from './order-card.tsx';

/** When subscription campaigns run, and until which day a start month is accepted. */
export function CampaignsPage() {
  const { t, language } = useWords();
  const [search] = usePageSearch();
  const query = useQuery(trpc.organisation.campaigns.queryOptions());
  const rows = query.data?.map(({ year, opensOn, closesOn }) => ({
    code: String(year),
    cells: [formatDate(opensOn, language), formatDate(closesOn, language)],
  }));
  return (
    <>
      <KeptPage
        title={t('organisation.campaigns')}
        exportAt={exportAddress('campaigns', search, language)}
        panel={<CampaignPanel />}
      >
        <EntryList
          name={t('organisation.campaigns')}
          heads={[t('organisation.field.year'), t('organisation.field.opensOn'), t('organisation.field.closesOn')]}
          rows={rows}
          total={rows?.length ?? 0}
          query={query}
          emptyHint={t('organisation.empty.campaigns')}
        />
      </KeptPage>
      <OrderCard />
    </>
  );
}

function CampaignPanel() {
  const { t } = useWords();
  const [search, change] = usePageSearch();
  const campaigns = useQuery(trpc.organisation.campaigns.queryOptions());
  if (search.panel === 'import') return <ImportPanel table="campaigns" />;
  if (search.panel === 'new')
    return (
      <Panel title={t('organisation.new.campaign')}>
        <CampaignForm entry={null} onSaved={(year) => change({ open: year, panel: undefined })} />
      </Panel>
    );
  const entry = campaigns.data?.find(({ year }) => String(year) === search.open);
  if (entry === undefined) return null;
  return (
    <Panel key={entry.year} title={String(entry.year)} history={{ subject: 'campaign', of: String(entry.year) }}>
      <CampaignForm entry={entry} onSaved={(year) => change({ open: year })} />
    </Panel>
  );
}
