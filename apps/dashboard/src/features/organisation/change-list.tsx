import { type Change, type ChangeSubject, changedFields } from '@jazylym/domain/organisation/change';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatMoment } from '@jazylym/i18n/format';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from './change-list.module.css';

/** How recorded fields are said: a field's name, and a value of it, which is never null. */
export interface ChangeWords {
  field(name: string): string;
  value(field: string, value: NonNullable<Change['after']>): string;
}

interface Props {
  subject: ChangeSubject;
  /** Of which one; all of the subject where it is absent, and then `nameOf` says which each change is of. */
  of?: string;
  words: ChangeWords;
  nameOf?: (change: Change) => ReactNode;
}

/** Who changed what, when, from what to what: the newest first, older ones on demand. */
export function ChangeList({ subject, of, words, nameOf }: Props) {
  const { t } = useWords();
  const pages = useInfiniteQuery(
    trpc.organisation.changes.infiniteQueryOptions(
      { subject, key: of },
      { getNextPageParam: ({ next }) => next ?? undefined, staleTime: 0 },
    ),
  );
  if (pages.isPending) return <SkeletonLines lines={4} label={t('shell.loading')} />;
  if (pages.data === undefined)
    return (
      <ErrorState
        title={t('changes.failed.title')}
        hint={t('changes.failed.hint')}
        retry={{ label: t('shell.retry'), onRetry: () => void pages.refetch(), busy: pages.isFetching }}
      />
    );
  const changes = pages.data.pages.flatMap((page) => page.changes);
  if (changes.length === 0)
    return (
      <p className={classes.empty}>
        {t('changes.empty.title')}. {t('changes.empty.hint')}
      </p>
    );
  return (
    <>
      <ol className={classes.list}>
        {changes.map((change) => (
          <Entry key={change.id} change={change} words={words} name={nameOf?.(change)} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          variant="default"
          className={classes.earlier ?? ''}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('changes.earlier')}
        </Button>
      )}
    </>
  );
}

function Entry({ change, words, name }: { change: Change; words: ChangeWords; name: ReactNode }) {
  const { t, language } = useWords();
  const kind = change.before === null ? 'made' : change.after === null ? 'removed' : 'changed';
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        <time dateTime={change.changedAt}>{formatMoment(change.changedAt, language)}</time>
        <span className={classes.who}>{change.changedBy.name}</span>
        <span className={classes.kind}>{t(`changes.${kind}`)}</span>
        {name}
      </p>
      <dl className={classes.fields}>
        {changedFields(change).map(({ field, before, after }) => (
          <div key={field} className={classes.field}>
            <dt>{words.field(field)}</dt>
            <dd>
              {kind === 'changed' && before !== undefined && (
                <>
                  <del className={classes.before}>
                    {before === null ? t('changes.nothing') : words.value(field, before)}
                  </del>
                  <IconArrowRight size={14} aria-hidden />
                </>
              )}
              {after !== null ? (
                words.value(field, after)
              ) : before != null && kind === 'removed' ? (
                words.value(field, before)
              ) : (
                <span className={classes.nothing}>{t('changes.nothing')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
