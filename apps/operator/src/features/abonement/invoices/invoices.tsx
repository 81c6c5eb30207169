import type { AwaitedInvoice } from '@jazylym/domain/abonement/afterwards';
import { addTiyn } from '@jazylym/domain/money/tiyn';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import list from '../afterwards/list.module.css';
import { moveAmongRows } from '../afterwards/row-keys.ts';
import { findInvoices } from './find-invoices.ts';
import { INVOICE_KEYS } from './invoice-keys.ts';
import { InvoiceRow } from './invoice-row.tsx';
import classes from './invoices.module.css';
import type { Notice } from './invoices-page.tsx';
import { PaymentForm } from './payment-form.tsx';

interface Props {
  invoices: readonly AwaitedInvoice[];
  onNotice: (notice: Notice) => void;
}

/** The list, narrowed by what is typed; the arrows go through it, Enter opens a line, or the first that was found, for its payment. */
export function Invoices({ invoices, onNotice }: Props) {
  const { t, language } = useWords();
  const { acceptance } = useSearch({ from: '/invoices' });
  const search = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [openId, setOpenId] = useState<string | null>(acceptance ?? null);
  const found = findInvoices(invoices, text);
  const close = (invoice: AwaitedInvoice) => {
    setOpenId(null);
    root.current?.querySelector<HTMLElement>(`[data-row="${invoice.acceptanceId}"]`)?.focus();
  };
  const settle = (notice: Notice) => {
    setOpenId(null);
    onNotice(notice);
    search.current?.select();
  };
  /** Enter in the search opens what was looked for: the first of what was found. */
  const openFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = found;
    if (event.key === 'Enter' && !event.repeat && first !== undefined) {
      event.preventDefault();
      setOpenId(first.acceptanceId);
      root.current?.querySelector<HTMLElement>(`[data-invoice="${first.number}"] [data-payment]`)?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from the search to the lines; each is interactive itself
    <div ref={root} className={classes.found} onKeyDown={moveAmongRows}>
      <div className={classes.search}>
        <TextInput
          ref={search}
          autoFocus={openId === null}
          label={t('abonement.invoices.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={openFirst}
          data-search
        />
        <dl className={classes.sums}>
          <dt>{t('abonement.invoices.count')}</dt>
          <dd data-count>{formatNumber(found.length, language)}</dd>
          <dt>{t('abonement.invoices.due')}</dt>
          <dd>{formatMoney(addTiyn(...found.map(({ due }) => due)), language)}</dd>
        </dl>
      </div>
      {found.length === 0 && <p role="status">{t('abonement.invoices.notFound', { text })}</p>}
      {found.length > 0 && (
        <ul className={list.rows}>
          {found.map((invoice) => (
            <li key={invoice.acceptanceId} data-invoice={invoice.number}>
              <InvoiceRow
                invoice={invoice}
                isOpen={openId === invoice.acceptanceId}
                onPress={() => setOpenId((before) => (before === invoice.acceptanceId ? null : invoice.acceptanceId))}
              />
              {openId === invoice.acceptanceId && (
                <PaymentForm invoice={invoice} onSettled={settle} onClose={() => close(invoice)} />
              )}
            </li>
          ))}
        </ul>
      )}
      <ul className={list.keys} aria-label={t('counter.keys.title')}>
        {INVOICE_KEYS.map(([key, word]) => (
          <li key={key}>
            <Key>{key}</Key> {t(`abonement.invoices.${word}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
