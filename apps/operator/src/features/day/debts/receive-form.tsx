import { useWords } from '@jazylym/front/language';
import { explainRemittanceRejection } from '@jazylym/i18n/day/debts/explain-remittance';
import { formatMoney } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Alert, Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { checkAmount } from './check-amount.ts';
import type { DebtLine } from './debt-lines.ts';
import classes from './debts.module.css';
import { type Received, useReceive } from './use-receive.ts';

interface Props {
  line: DebtLine;
  onReceived: (received: Received) => void;
  onClose: () => void;
}

/**
 * Money that is handed in, as it was counted. Enter in the empty field proposes all of the debt, Enter again records; more than the
 * debt is asked about once.
 */
export function ReceiveForm({ line, onReceived, onClose }: Props) {
  const { t, language } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const receiving = useReceive(line, onReceived);
  const checked = checkAmount(text, line.debt);
  const money = (amount: number) => formatMoney(amount, language);
  const change = (next: string) => {
    receiving.forget();
    setTried(false);
    setText(next);
  };
  const proposeAll = () => {
    change(money(line.debt));
    input.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (receiving.isSending) return;
    if (checked.kind === 'empty' && line.debt > 0) return proposeAll();
    setTried(true);
    const isSure = checked.kind === 'money' && (checked.left >= 0 || isTried);
    if (isSure) receiving.receive(checked.amount);
    else input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && event.repeat) event.preventDefault();
  };
  const isOver = checked.kind === 'money' && checked.left < 0;
  const after = () => {
    if (checked.kind !== 'money' || isOver) return t('debts.amountHint');
    return checked.left === 0 ? t('debts.afterNone') : t('debts.after', { amount: money(checked.left) });
  };
  return (
    <form className={classes.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput
        ref={input}
        autoFocus
        label={t('debts.amount')}
        description={after()}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={isTried && checked.kind !== 'money' && t('debts.mendAmount')}
        onChange={(event) => change(event.currentTarget.value)}
        data-amount
      />
      <div className={classes.steps}>
        {line.debt > 0 && (
          <Button variant="default" onClick={proposeAll} data-all>
            {t('debts.all', { amount: money(line.debt) })}
          </Button>
        )}
        <Button type="submit" aria-disabled={receiving.isSending || undefined} rightSection={<Key>Enter</Key>}>
          {t('debts.receive')}
        </Button>
        <Button variant="light" onClick={onClose} rightSection={<Key>Esc</Key>}>
          {t('collectors.close')}
        </Button>
      </div>
      {isTried && isOver && (
        <Alert className={classes.wide ?? ''} color="seal" role="alert">
          {t('debts.afterOver', { amount: money(-checked.left) })}
        </Alert>
      )}
      {receiving.rejection && (
        <Alert className={classes.wide ?? ''} color="seal" role="alert">
          {explainRemittanceRejection(receiving.rejection, { t })}
        </Alert>
      )}
      {receiving.problem && (
        <Alert className={classes.wide ?? ''} color="seal" role="alert">
          {t('debts.receiveFailed', { problem: t(`shell.error.${receiving.problem}`) })}
        </Alert>
      )}
    </form>
  );
}
