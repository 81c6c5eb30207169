import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatMonth } from '@jazylym/i18n/format';
import { IconCircleCheck } from '@tabler/icons-react';
import classes from './accepted.module.css';

interface Props {
  id: string;
  acceptance: Acceptance;
  isNew: boolean;
}

/** What the clerk says and hands over: the number, the sum, the change. */
export function AcceptedFacts({ id, acceptance, isNew }: Props) {
  const { t, language } = useWords();
  const { payment, total } = acceptance;
  const [abonement] = acceptance.abonements;
  if (abonement === undefined) return null;
  const { subscriber, title, startMonth, months, sets } = abonement;
  return (
    <>
      <h1 className={classes.title} data-original={isNew}>
        {isNew && <IconCircleCheck size={26} aria-hidden />}
        {isNew ? t('counter.accepted.title') : t('counter.accepted.preview')}
      </h1>
      <dl className={classes.facts} id={id}>
        <dt>{t('counter.accepted.number')}</dt>
        <dd className={classes.number} data-number>
          {abonement.number}
        </dd>
        {payment.method === 'cash' ? (
          <>
            <dt>{t(isNew && payment.change > 0 ? 'counter.accepted.change' : 'counter.pay.change')}</dt>
            <dd className={classes.change} data-change>
              {payment.change === 0 ? t('counter.accepted.noChange') : formatMoney(payment.change, language)}
            </dd>
          </>
        ) : (
          <>
            <dt>{t('counter.pay.account')}</dt>
            <dd>{t(payment.paid !== null ? 'counter.accepted.paid' : 'counter.accepted.awaiting')}</dd>
          </>
        )}
        <dt>{t('counter.price.total')}</dt>
        <dd data-total>{formatMoney(total, language)}</dd>
        <dt>{t('counter.pane.subscriber')}</dt>
        <dd>{subscriber.name}</dd>
        <dt>{t('counter.pane.subscription')}</dt>
        <dd>
          {title[language]} · {formatMonth(startMonth, language)} · {counted(months, 'month', language)} × {sets}
        </dd>
      </dl>
    </>
  );
}
