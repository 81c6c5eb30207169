import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { nameWhoTook } from '@jazylym/i18n/abonement/name-who-took';
import { formatDate, formatMoney } from '@jazylym/i18n/format';
import type { RefundDue } from './refund.ts';
import classes from './reversal.module.css';

interface Props {
  refund: RefundDue;
  /** The day out of whose drawer a correction is paid; null of a reversal. */
  drawerOf: CalendarDate | null;
  isDone: boolean;
}

/** The money to give back, large, and whose it is; 0 of an invoice that is not paid, and why. */
export function Refund({ refund, drawerOf, isDone }: Props) {
  const { t, language } = useWords();
  const { amount, to, collector } = refund;
  const label = () => {
    if (to === 'account') return t('abonement.reversal.refundAccount');
    if (collector) return t('abonement.reversal.byCollector', { who: nameWhoTook(collector, t) });
    return t('abonement.reversal.refund');
  };
  const whose = () => {
    if (amount === 0) return t('abonement.reversal.nothing');
    if (to === 'account') return null;
    if (collector) return t('abonement.reversal.notFromDrawer');
    return drawerOf && t('abonement.correction.drawer', { openDay: formatDate(drawerOf, language) });
  };
  return (
    <div className={classes.refund} role={isDone ? 'status' : undefined}>
      <span>{label()}</span>
      <output className={classes.amount} data-refund>
        {formatMoney(amount, language)}
      </output>
      <span data-whose>{whose()}</span>
    </div>
  );
}
