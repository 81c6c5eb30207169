import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { formatShortDate } from '@jazylym/i18n/format';

/** A day in figures, the same in Kazakh and in Russian: «10.11.2026». */
export const dateOnPaper = (date: CalendarDate): string => formatShortDate(date, 'kk');
