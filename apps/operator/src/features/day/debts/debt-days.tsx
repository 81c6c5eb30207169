import type { DebtDay } from '@jazylym/domain/day/remittance';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatShortDate } from '@jazylym/i18n/format';
import classes from './debts.module.css';

const SUMS = ['accepted', 'reversed', 'owed'] as const;

/** The days that a debt is of, the oldest first: what each brought and what is left of it. */
export function DebtDays({ days }: { days: readonly DebtDay[] }) {
  const { t, language } = useWords();
  if (days.length === 0) return null;
  return (
    <div className={classes.days}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('debts.day.date')}</th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col">
                {t(`debts.day.${sum}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.businessDate} data-day={day.businessDate}>
              <th scope="row">{formatShortDate(day.businessDate, language)}</th>
              {SUMS.map((sum) => (
                <td key={sum}>{formatMoney(day[sum], language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {days.length > 1 && <p className={classes.detail}>{t('debts.covers')}</p>}
    </div>
  );
}
