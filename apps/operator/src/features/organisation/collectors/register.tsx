import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import list from '../../abonement/afterwards/list.module.css';
import { moveAmongRows } from '../../abonement/afterwards/row-keys.ts';
import { findCollectors, type Registered } from '../../abonement/batch/find-collectors.ts';
import { CollectorPanel } from './collector-panel.tsx';
import { CollectorTable } from './collector-table.tsx';
import classes from './collectors.module.css';
import { useOpenDay } from './use-registered.ts';

interface Props {
  registered: readonly Registered[];
  isKeeper: boolean;
}

const KEYS = [
  ['↓', 'next'],
  ['Enter', 'open'],
  ['Esc', 'back'],
] as const;

/** The list, narrowed by what is typed, and whoever is open beside it. Arrows go through it, Enter opens, F2 makes an entry. */
export function Register({ registered, isKeeper }: Props) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const { open } = useSearch({ from: '/collectors' });
  const navigate = useNavigate({ from: '/collectors' });
  const today = useOpenDay();
  const debts = useQuery(trpc.day.debts.queryOptions({ facilityId })).data;
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const found = findCollectors(registered, text);
  const opened = registered.find(({ collector }) => collector.id === open) ?? null;
  const show = (id: string | undefined) => void navigate({ search: { open: id }, replace: true });
  const close = () => {
    const row = root.current?.querySelector<HTMLElement>(`[data-row="${open}"]`);
    show(undefined);
    (row ?? search.current)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'F2' && isKeeper) {
      event.preventDefault();
      show('new');
    } else if (event.key === 'Escape' && open !== undefined) {
      event.stopPropagation();
      close();
    }
  };
  const openFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = found;
    if (event.key !== 'Enter' || event.repeat || first === undefined || text.trim() === '') return;
    event.preventDefault();
    show(first.collector.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys lead from field to field; each is interactive itself
    <div ref={root} className={classes.register} onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from the search to the lines; each is interactive itself */}
      <div className={classes.list} onKeyDown={moveAmongRows}>
        <div className={classes.search}>
          <TextInput
            ref={search}
            autoFocus={open === undefined}
            label={t('collectors.search')}
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={openFirst}
            data-search
          />
          <dl className={classes.sums}>
            <dt>{t('collectors.found')}</dt>
            <dd data-count>{formatNumber(found.length, language)}</dd>
            <dt>{t('collectors.outstandingInAll')}</dt>
            <dd>
              {formatNumber(
                found.reduce((sum, { blanks }) => sum + blanks.outstanding, 0),
                language,
              )}
            </dd>
          </dl>
          {isKeeper && (
            <Button onClick={() => show('new')} rightSection={<Key>F2</Key>} data-add>
              {t('collectors.add')}
            </Button>
          )}
        </div>
        {found.length === 0 ? (
          <p role="status">{t('collectors.notFound', { text })}</p>
        ) : (
          <CollectorTable found={found} debts={debts} today={today} open={open} onOpen={show} />
        )}
        <ul className={list.keys} aria-label={t('counter.keys.title')}>
          {KEYS.map(([key, word]) => (
            <li key={key}>
              <Key>{key}</Key> {t(`collectors.key.${word}`)}
            </li>
          ))}
        </ul>
      </div>
      {today !== null && (open === 'new' ? isKeeper : opened !== null) && (
        <CollectorPanel
          key={open}
          registered={opened}
          others={registered}
          {...{ today, isKeeper }}
          onSaved={show}
          onClose={close}
        />
      )}
    </div>
  );
}
