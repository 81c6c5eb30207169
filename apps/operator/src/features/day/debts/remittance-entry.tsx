import type { Remittance } from '@jazylym/domain/day/remittance';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatTime } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import classes from './debts.module.css';

interface Props {
  entry: Remittance;
  name: string;
  isSought: boolean;
  onWrong: () => void;
}

/** One entry of money handed in, or of one taken back. */
export function RemittanceEntry({ entry, name, isSought, onWrong }: Props) {
  const { t, language } = useWords();
  const amount = formatMoney(entry.amount, language);
  return (
    <li className={classes.entry} data-remittance={entry.amount} data-sought={isSought} tabIndex={-1}>
      <time className={classes.detail} dateTime={entry.receivedAt}>
        {formatTime(entry.receivedAt).slice(0, 5)}
      </time>
      <span className={classes.name}>{name}</span>
      <span className={classes.sum}>{entry.isCorrected ? <s>{amount}</s> : amount}</span>
      <span className={classes.detail}>
        {entry.corrects !== null && `${t('debts.corrects', { reason: entry.reason })} · `}
        {entry.isCorrected && `${t('debts.corrected')} · `}
        {t('debts.by', { name: entry.operatorName })}
      </span>
      <span className={classes.action}>
        {entry.corrects === null && !entry.isCorrected && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('debts.correctOf', { name, amount })}
            onClick={onWrong}
            data-correct
          >
            {t('debts.correct')}
          </Button>
        )}
      </span>
    </li>
  );
}
