import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatDate } from '@jazylym/i18n/format';
import type { Days } from './period.ts';

/** A period in words: «10 октября 2026 г. – 20 декабря 2026 г.», one date for one day. */
export const formatDays = ({ from, to }: Days, language: Language): string =>
  from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`;
