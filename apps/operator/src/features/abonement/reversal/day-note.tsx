import type { AcceptanceDay, TakeBack } from '@jazylym/domain/abonement/take-back';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { formatDate } from '@jazylym/i18n/format';
import classes from './reversal.module.css';

interface Props {
  as: TakeBack;
  day: AcceptanceDay;
  /** The abonement's own day. */
  businessDate: CalendarDate | undefined;
}

/** Of which day the record will be, where that is not plain: a correction's, which those above hear of, or an earlier day's that waits. */
export function DayNote({ as, day: { openDay }, businessDate }: Props) {
  const { t, language } = useWords();
  if (businessDate === undefined) return null;
  const date = formatDate(businessDate, language);
  if (as === 'correction')
    return (
      <p className={classes.correction} data-correction>
        {t('abonement.correction.becomes', { date, openDay: formatDate(openDay, language) })}{' '}
        {t('abonement.correction.told')}
      </p>
    );
  return businessDate === openDay ? null : <p className={classes.note}>{t('abonement.reversal.ofDay', { date })}</p>;
}
