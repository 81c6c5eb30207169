import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import { useWords } from '@jazylym/front/language';
import { formatDate, formatMoney } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './accepted.module.css';
import { isTakenAway } from './sheets.ts';

/**
 * The money: change to hand back, large while the client waits; or what the invoice awaits, and the way to record its payment. Of
 * cash that a collector took there is nothing to say: no change is given here.
 */
export function PaymentFacts({ acceptance, isNew }: { acceptance: Acceptance; isNew: boolean }) {
  const { t, language } = useWords();
  const { payment, total, id } = acceptance;
  if (payment.method === 'cash')
    return isTakenAway(acceptance) ? null : <Change change={payment.change} isNew={isNew} />;
  if (payment.paid) {
    const { paidOn, reference } = payment.paid;
    return (
      <>
        <dt>{t('counter.pay.account')}</dt>
        <dd data-paid>
          <strong>{t('counter.accepted.paid')}</strong>:{' '}
          {t('counter.accepted.paidOn', { paidOn: formatDate(paidOn, language), reference })}
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>{t('counter.accepted.due')}</dt>
      <dd className={isNew ? classes.change : undefined} data-due>
        {payment.due === 0 && total > 0 ? t('counter.accepted.notDue') : formatMoney(payment.due, language)}
      </dd>
      {payment.due > 0 && (
        <dd className={classes.awaiting}>
          <span className={classes.badge} data-awaiting>
            {t('counter.accepted.awaiting')}
          </span>
          {!isNew && (
            <Button
              size="xs"
              variant="light"
              renderRoot={(props) => <Link to="/invoices" search={{ acceptance: id }} {...props} />}
            >
              {t('counter.accepted.recordPayment')}
            </Button>
          )}
        </dd>
      )}
    </>
  );
}

function Change({ change, isNew }: { change: Tiyn; isNew: boolean }) {
  const { t, language } = useWords();
  return (
    <>
      <dt>{t(isNew && change > 0 ? 'counter.accepted.change' : 'counter.pay.change')}</dt>
      <dd className={isNew ? classes.change : undefined} data-change>
        {change === 0 ? t('counter.accepted.noChange') : formatMoney(change, language)}
      </dd>
    </>
  );
}
