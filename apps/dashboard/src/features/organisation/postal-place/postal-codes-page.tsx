import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
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
import { PostalPlaceForm } from './postal-place-form.tsx';

/** The postal codes: found by code, settlement, rayon and delivering facility, made, changed, closed, brought in from a file. */
export function PostalCodesPage() {
  const { t, language } = useWords();
  const [search] = usePageSearch();
  const query = useInfiniteQuery(
    trpc.organisation.postalPlaces.infiniteQueryOptions(
      { text: search.text ?? '', state: search.state ?? 'open', facilityCode: search.facility },
      { getNextPageParam: ({ next }) => next ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const rows = query.data?.pages
    .flatMap((page) => page.rows)
    .map(({ code, newCode, settlement, rayon, zone, facilityCode, facilityNames, closedOn }) => ({
      code,
      cells: [
        newCode,
        rayon === null ? settlement[language] : `${settlement[language]}, ${rayon[language]}`,
        t(`organisation.zone.${zone}`),
        closedOn === null ? (
          `${facilityCode}\u00a0· ${facilityNames[language]}`
        ) : (
          <ClosedSince key="closed" date={closedOn} />
        ),
      ],
    }));
  return (
    <KeptPage
      title={t('organisation.postalCodes')}
      exportAt={exportAddress('postalCodes', search, language)}
      filters={
        <div className={classes.filters}>
          <SearchField label={t('organisation.searchPostalCodes')} />
          <StateFilter />
          <FacilityFilter />
        </div>
      }
      panel={<PostalPlacePanel />}
    >
      <EntryList
        name={t('organisation.postalCodes')}
        heads={[
          t('organisation.field.code'),
          t('organisation.field.newCode'),
          t('organisation.field.settlement'),
          t('organisation.field.zone'),
          t('organisation.field.facilityCode'),
        ]}
        rows={rows}
        total={query.data?.pages[0]?.total ?? 0}
        query={query}
        more={{ has: query.hasNextPage, busy: query.isFetchingNextPage, load: query.fetchNextPage }}
        emptyHint={t('organisation.empty.postalCodes')}
      />
    </KeptPage>
  );
}

/** Whose postal codes alone are shown, as a link from the facility asks; a press shows all again. */
function FacilityFilter() {
  const { t } = useWords();
  const [search, change] = usePageSearch();
  if (search.facility === undefined) return null;
  return (
    <Button
      variant="default"
      title={t('organisation.showAll')}
      rightSection={<IconX size={16} aria-hidden />}
      onClick={() => change({ facility: undefined })}
    >
      {t('organisation.deliveredBy', { code: search.facility })}
    </Button>
  );
}

function PostalPlacePanel() {
  const { t, language } = useWords();
  const [search, change] = usePageSearch();
  const code = search.open ?? '';
  const found = useQuery(
    trpc.organisation.postalPlace.queryOptions({ code }, { enabled: /^\d{6}$/.test(code), staleTime: 0 }),
  );
  if (search.panel === 'import') return <ImportPanel table="postalCodes" />;
  if (search.panel === 'new')
    return (
      <Panel title={t('organisation.new.postalPlace')}>
        <PostalPlaceForm entry={null} onSaved={(made) => change({ open: made, panel: undefined })} />
      </Panel>
    );
  const entry = code === '' ? null : (found.data ?? null);
  if (entry === null) return null;
  return (
    <Panel
      key={entry.code}
      title={`${entry.code} · ${entry.settlement[language]}`}
      history={{ subject: 'postalPlace', of: entry.code }}
    >
      <PostalPlaceForm entry={entry} onSaved={(saved) => change({ open: saved })} />
    </Panel>
  );
}
