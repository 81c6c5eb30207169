import { useWords } from '@jazylym/front/language';
import { signed } from '@jazylym/i18n/day/signed';
import { formatMoney } from '@jazylym/i18n/format';
import { useState } from 'react';
import own from './cash.module.css';

interface Props {
  /** Null while nothing is counted. */
  counted: number | null;
  expected: number;
  /** The next day's money among it. */
  since: number;
}

/**
 * What was counted, large. What must be there is hidden at first and cannot be asked for before something is counted, so that nobody
 * counts until it fits.
 */
export function CashTotals({ counted, expected, since }: Props) {
  const { t, language } = useWords();
  const [isShown, setShown] = useState(false);
  const money = (amount: number) => formatMoney(amount, language);
  const difference = counted === null ? null : counted - since - expected;
  return (
    <div className={own.totals}>
      <dl>
        <div>
          <dt>{t('day.count.cash.counted')}</dt>
          <dd className={own.big} data-counted aria-live="polite">
            {counted === null ? '—' : money(counted)}
          </dd>
          {since !== 0 && <dd className={own.note}>{t('day.count.cash.since', { amount: money(since) })}</dd>}
        </div>
        {isShown && difference !== null && (
          <>
            <div>
              <dt>{t('day.count.cash.expected')}</dt>
              <dd className={own.big} data-expected>
                {money(expected)}
              </dd>
            </div>
            <div>
              <dt>{t('day.count.cash.difference')}</dt>
              <dd className={own.big} data-difference data-agrees={difference === 0}>
                {signed(difference, money(difference))}
              </dd>
            </div>
          </>
        )}
      </dl>
      <label className={own.toggle}>
        <input
          type="checkbox"
          checked={isShown && counted !== null}
          disabled={counted === null}
          onChange={(event) => setShown(event.currentTarget.checked)}
          data-show-expected
        />
        {t('day.count.cash.show')}
      </label>
      <p className={own.note}>{t('day.count.cash.showHint')}</p>
    </div>
  );
}
