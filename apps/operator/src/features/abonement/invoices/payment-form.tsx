import type { AwaitedInvoice } from '@jazylym/domain/abonement/afterwards';
import { readDate } from '@jazylym/domain/calendar/read';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { explainAfterRejection } from '@jazylym/i18n/abonement/explain-after-rejection';
import { formatDate, formatMoney } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Alert, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { checkPayment, fieldOf, type PaymentDraft, type PaymentField, type PaymentTrouble } from './check-payment.ts';
import classes from './invoices.module.css';
import type { Notice } from './invoices-page.tsx';
import { usePayment } from './use-payment.ts';

interface Props {
  invoice: AwaitedInvoice;
  /** The payment is recorded, or there is nothing to record any more. */
  onSettled: (notice: Notice) => void;
  onClose: () => void;
}

const UNREADABLE = { paidOn: 'mendDate', reference: 'mendReference', amount: 'mendAmount' } as const;

/** The payment of one invoice as the bank statement has it: date, payment order, amount. Enter goes on, F9 records. */
export function PaymentForm({ invoice, onSettled, onClose }: Props) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const today = useQuery(trpc.abonement.today.queryOptions({ facilityId: useClerk().facilityId })).data?.businessDate;
  const [draft, setDraft] = useState<PaymentDraft>({
    paidOn: '',
    reference: '',
    amount: formatMoney(invoice.due, language),
  });
  const [isTried, setTried] = useState(false);
  const payment = usePayment(invoice, onSettled);
  const checked = checkPayment(draft, invoice, today ?? invoice.issuedOn);
  const troubles = isTried && !checked.ok ? checked.troubles : {};
  const { rejection } = payment;
  const ofField = rejection && fieldOf(rejection);

  const say = (trouble: PaymentTrouble, field: PaymentField) =>
    trouble === 'unreadable'
      ? t(`abonement.invoices.${UNREADABLE[field]}`)
      : explainAfterRejection(trouble, { t, language });
  const errorOf = (field: PaymentField) => {
    const trouble = troubles[field] ?? (ofField === field ? rejection : null);
    return trouble ? say(trouble, field) : null;
  };
  const input = (field: PaymentField) => ({
    value: draft[field],
    error: errorOf(field),
    'data-payment': field,
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      payment.forget();
      setDraft((before) => ({ ...before, [field]: value }));
    },
  });
  const focus = (field: PaymentField | undefined) =>
    form.current?.querySelector<HTMLElement>(`[data-payment="${field}"]`)?.focus();
  const record = () => {
    setTried(true);
    if (checked.ok) payment.record(checked.payment);
    else focus(Object.keys(checked.troubles)[0] as PaymentField);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    const isField = event.target instanceof HTMLInputElement;
    const isEnter = event.key === 'Enter' && isField;
    if ((event.key !== 'F9' && !isEnter) || event.repeat) return;
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-payment]')];
    const next = isEnter ? fields[fields.indexOf(event.target as HTMLElement) + 1] : undefined;
    if (next) next.focus();
    else record();
  };
  const read = today === undefined ? null : readDate(draft.paidOn, today);
  return (
    <form ref={form} className={classes.form} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <TextInput
        autoFocus
        label={t('abonement.invoices.paidOn')}
        description={read ? formatDate(read, language) : t('abonement.invoices.paidOnHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...input('paidOn')}
      />
      <TextInput label={t('abonement.invoices.reference')} maxLength={60} {...input('reference')} />
      <TextInput label={t('abonement.invoices.amount')} inputMode="decimal" {...input('amount')} />
      <div className={classes.steps}>
        <Button aria-disabled={payment.isSending || undefined} onClick={record} rightSection={<Key>F9</Key>}>
          {t('abonement.invoices.record')}
        </Button>
        <Button variant="light" onClick={onClose} rightSection={<Key>Esc</Key>}>
          {t('abonement.invoices.close')}
        </Button>
      </div>
      {rejection && ofField === null && (
        <Alert className={classes.wide ?? ''} color="seal" role="alert">
          {explainAfterRejection(rejection, { t, language })}
        </Alert>
      )}
      {payment.problem && (
        <Alert className={classes.wide ?? ''} color="seal" role="alert">
          {t('abonement.invoices.paymentFailed', { problem: t(`shell.error.${payment.problem}`) })}
        </Alert>
      )}
    </form>
  );
}
