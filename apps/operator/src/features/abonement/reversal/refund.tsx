import { useWords } from '@jazylym/front/language';
import { formatMoney } from '@jazylym/i18n/format';
import type { refundOf } from './refund.ts';
import classes from './reversal.module.css';

/** The money to give back, large; 0 of an invoice that is not paid, and why. */
export function Refund({ refund, isDone }: { refund: ReturnType<typeof refundOf>; isDone: boolean }) {
  const { t, language } = useWords();
  const { amount, to } = refund;
  const label = to === 'client' ? t('abonement.reversal.refund') : t('abonement.reversal.refundAccount');
  return (
    <div className={classes.refund} role={isDone ? 'status' : undefined}>
      <span>{label}</span>
      <output className={classes.amount} data-refund>
        {formatMoney(amount, language)}
      </output>
      {amount === 0 && <span>{t('abonement.reversal.nothing')}</span>}
    </div>
  );
}
