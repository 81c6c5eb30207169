import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { daysBetween } from '@jazylym/domain/calendar/date';
import type { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';

/** How long a day is still to come, inclusive: «16 days left», and on the day itself that it is the last. */
export function sayLeft(
  day: CalendarDate,
  today: CalendarDate,
  { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>,
): string {
  const days = daysBetween(today, day);
  return days <= 0 ? t('office.deadlines.today') : t('office.deadlines.left', { days: counted(days, 'day', language) });
}
