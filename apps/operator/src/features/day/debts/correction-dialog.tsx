import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { CorrectRemittance, type Remittance } from '@jazylym/domain/day/remittance';
import { useWords } from '@jazylym/front/language';
import { explainRemittanceRejection } from '@jazylym/i18n/day/debts/explain-remittance';
import { formatDay, formatMoney } from '@jazylym/i18n/format';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Key } from '@jazylym/ui/key/key';
import { Alert, Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import classes from './debts.module.css';
import { useCorrection } from './use-correction.ts';

interface Props {
  entry: Remittance;
  /** The day that the correction will be a document of. */
  openDay: CalendarDate | null;
  name: string;
  onClose: () => void;
  onCorrected: () => void;
}

/** Takes a wrong entry back, with a reason in words. Enter leads to the button, F9 presses it: nothing else does. */
export function CorrectionDialog({ entry, openDay, name, onClose, onCorrected }: Props) {
  const { t, language } = useWords();
  const title = useId();
  const confirm = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const { correct, isSending, rejection, problem } = useCorrection(entry.id, onCorrected);
  const reason = CorrectRemittance.shape.reason.safeParse(text);
  const submit = () => {
    setTried(true);
    if (reason.success) correct(reason.data);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat) return;
    if (event.key === 'F9') {
      event.preventDefault();
      submit();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      setTried(true);
      if (reason.success) confirm.current?.focus();
    }
  };
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its keys lead from the field to the button */}
      <div className={classes.correction} onKeyDown={onKeyDown}>
        <h2 id={title} className={classes.subtitle}>
          {t('debts.correctTitle')}
        </h2>
        <p className={classes.told}>{t('debts.correctWhat', { name, amount: formatMoney(entry.amount, language) })}</p>
        {openDay !== null && openDay !== entry.businessDate && (
          <p className={classes.told} data-correct-later>
            {t('debts.correctLater', {
              day: formatDay(entry.businessDate, language),
              open: formatDay(openDay, language),
            })}
          </p>
        )}
        <TextInput
          data-autofocus
          label={t('debts.reason')}
          description={t('debts.reasonHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          value={text}
          error={isTried && !reason.success && t('debts.mendReason')}
          onChange={({ currentTarget: { value } }) => setText(value)}
          data-reason
        />
        {rejection && (
          <Alert color="seal" role="alert">
            {explainRemittanceRejection(rejection, { t })}
          </Alert>
        )}
        {problem && (
          <Alert color="seal" role="alert">
            {t('collectors.saveFailed', { problem: t(`shell.error.${problem}`) })}
          </Alert>
        )}
        <div className={classes.steps}>
          <Button
            ref={confirm}
            color="seal"
            aria-disabled={isSending || undefined}
            rightSection={<Key>F9</Key>}
            onClick={submit}
            data-confirm
          >
            {t('debts.confirm')}
          </Button>
          <Button variant="light" rightSection={<Key>Esc</Key>} onClick={onClose}>
            {t('debts.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
