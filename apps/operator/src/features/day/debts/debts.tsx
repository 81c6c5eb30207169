import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Alert, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import list from '../../abonement/afterwards/list.module.css';
import { moveAmongRows } from '../../abonement/afterwards/row-keys.ts';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import { DebtDays } from './debt-days.tsx';
import { type DebtLine, debtLines } from './debt-lines.ts';
import { DebtRow } from './debt-row.tsx';
import classes from './debts.module.css';
import { ReceiveForm } from './receive-form.tsx';
import type { Received } from './use-receive.ts';

interface Props {
  registered: readonly Registered[];
  debts: Answers['day']['debts'];
}

const KEYS = [
  ['↓', 'next'],
  ['Enter', 'receive'],
  ['Esc', 'back'],
] as const;

/** Who owes, narrowed by what is typed; Enter takes the money of the first who is found, the arrows go through them. */
export function Debts({ registered, debts }: Props) {
  const { t, language } = useWords();
  const search = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const lines = debtLines(registered, debts, text);
  const owing = debts.filter(({ debt }) => debt > 0);
  const close = (id: string) => {
    setOpenId(null);
    root.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  };
  const tell = ({ collector: { name } }: DebtLine, { amount, left }: Received) => {
    const word = left === 0 ? 'receivedAll' : left > 0 ? 'received' : 'receivedOver';
    const said = { name, amount: formatMoney(amount, language), left: formatMoney(Math.abs(left), language) };
    setOpenId(null);
    setNotice(t(`debts.${word}`, said));
    search.current?.focus();
    search.current?.select();
  };
  const openFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = lines;
    if (event.key !== 'Enter' || event.repeat || first === undefined) return;
    event.preventDefault();
    setOpenId(first.collector.id);
    root.current?.querySelector<HTMLElement>('[data-amount]')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from the search to the lines; each is interactive itself
    <div ref={root} className={classes.found} onKeyDown={moveAmongRows}>
      <div role="status">{notice && <Alert color="post">{notice}</Alert>}</div>
      <div className={classes.search}>
        <TextInput
          ref={search}
          autoFocus
          label={t('debts.search')}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={openFirst}
          data-search
        />
        <dl className={classes.sums}>
          <dt>{t('debts.owing')}</dt>
          <dd data-count>{formatNumber(owing.length, language)}</dd>
          <dt>{t('debts.inAll')}</dt>
          <dd data-sum>
            {formatMoney(
              owing.reduce((sum, { debt }) => sum + debt, 0),
              language,
            )}
          </dd>
        </dl>
      </div>
      {lines.length === 0 && text.trim() === '' && (
        <EmptyState title={t('debts.none.title')} hint={t('debts.none.hint')} />
      )}
      {lines.length === 0 && text.trim() !== '' && <p role="status">{t('debts.notFound', { text })}</p>}
      {lines.length > 0 && (
        <ul className={list.rows}>
          {lines.map((line) => {
            const { id, number } = line.collector;
            const isOpen = openId === id;
            return (
              <li key={id} data-collector={number}>
                <DebtRow line={line} isOpen={isOpen} onPress={() => setOpenId(isOpen ? null : id)} />
                {isOpen && (
                  <div className={classes.opened}>
                    <ReceiveForm
                      line={line}
                      onReceived={(received) => tell(line, received)}
                      onClose={() => close(id)}
                    />
                    <DebtDays days={line.days} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <ul className={list.keys} aria-label={t('counter.keys.title')}>
        {KEYS.map(([key, word]) => (
          <li key={key}>
            <Key>{key}</Key> {t(`debts.key.${word}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
