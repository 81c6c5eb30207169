import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './kept.module.css';
import { usePageSearch } from './page-search.ts';

/** One row: its code opens it. */
interface EntryRow {
  code: string;
  cells: readonly ReactNode[];
}

interface Props {
  /** What the table is of, for those who cannot see it. */
  name: string;
  heads: readonly [string, ...string[]];
  rows: readonly EntryRow[] | undefined;
  total: number;
  query: { isError: boolean; isFetching: boolean; refetch: () => unknown };
  more?: { has: boolean; busy: boolean; load: () => unknown };
  /** What to do where there is nothing at all yet. */
  emptyHint: string;
  emptyAction?: ReactNode;
}

/** The entries of a table, with waiting, trouble and emptiness said. */
export function EntryList({ name, heads, rows, total, query, more, emptyHint, emptyAction }: Props) {
  const { t, language } = useWords();
  const [search] = usePageSearch();
  if (rows === undefined)
    return query.isError ? (
      <ErrorState
        title={t('organisation.failed.title')}
        hint={t('organisation.failed.hint')}
        retry={{ label: t('shell.retry'), onRetry: () => void query.refetch(), busy: query.isFetching }}
      />
    ) : (
      <div style={{ padding: '1rem' }}>
        <SkeletonLines lines={8} label={t('shell.loading')} />
      </div>
    );
  const isNarrowed = [search.text, search.state, search.branch, search.facility].some((one) => one !== undefined);
  if (rows.length === 0)
    return isNarrowed ? (
      <EmptyState title={t('organisation.empty.title')} hint={t('organisation.empty.hint')} />
    ) : (
      <EmptyState title={t('organisation.empty.none')} hint={emptyHint} action={emptyAction} />
    );
  return (
    <>
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} heads={heads} />
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        {more?.has ? (
          <Button variant="default" loading={more.busy} onClick={() => void more.load()}>
            {t('organisation.more')}
          </Button>
        ) : (
          <p className={classes.count}>{t('organisation.found', { number: formatNumber(total, language) })}</p>
        )}
      </div>
    </>
  );
}

function Row({ row, heads }: { row: EntryRow; heads: readonly string[] }) {
  const [search, change] = usePageSearch();
  const isOpen = search.open === row.code;
  return (
    <tr className={isOpen ? classes.open : undefined}>
      <th scope="row">
        <button
          type="button"
          className={classes.link}
          data-code={row.code}
          aria-current={isOpen}
          onClick={() => change({ open: row.code, panel: undefined })}
        >
          {row.code}
        </button>
      </th>
      {row.cells.map((cell, place) => (
        <td key={heads[place + 1]} data-head={heads[place + 1]}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
