import type { AwaitedInvoice } from '@jazylym/domain/abonement/afterwards';
import { daysBetween } from '@jazylym/domain/calendar/date';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatShortDate } from '@jazylym/i18n/format';
import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import list from '../afterwards/list.module.css';
import { pressOnce } from '../afterwards/row-keys.ts';
import classes from './invoices.module.css';

interface Props {
  invoice: AwaitedInvoice;
  isOpen: boolean;
  onPress: () => void;
}

/** One invoice: who owes what for which titles since when. Pressing it opens or closes its payment. */
export function InvoiceRow({ invoice, isOpen, onPress }: Props) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const today = useQuery(trpc.abonement.today.queryOptions({ facilityId })).data?.businessDate;
  const { acceptanceId, number, subscriber, due, issuedOn, titles } = invoice;
  const days = today === undefined ? null : daysBetween(issuedOn, today);
  return (
    <div className={classes.row}>
      <button
        type="button"
        className={classes.press}
        data-row={acceptanceId}
        aria-expanded={isOpen}
        onKeyDown={pressOnce}
        onClick={onPress}
      >
        <span className={classes.name} title={subscriber.name}>
          {subscriber.name}
        </span>
        <span className={classes.sum}>{formatMoney(due, language)}</span>
        <span className={classes.detail}>
          № {number}
          {subscriber.kind === 'organization' && ` · ${t('abonement.invoices.bin', { bin: subscriber.bin })}`}
        </span>
        <span className={classes.age}>
          {t('abonement.invoices.issued', { date: formatShortDate(issuedOn, language) })}
          {days !== null && ` · ${days > 0 ? counted(days, 'day', language) : t('abonement.invoices.today')}`}
        </span>
        <span className={classes.titles}>{titles.map((title) => title[language]).join(', ')}</span>
        <VisuallyHidden>{t('abonement.invoices.pay', { number })}</VisuallyHidden>
      </button>
      <Link
        to="/abonement/$id"
        params={{ id: acceptanceId }}
        className={list.open ?? ''}
        aria-label={t('abonement.invoices.openNumber', { number })}
      >
        {t('abonement.invoices.open')}
      </Link>
    </div>
  );
}
