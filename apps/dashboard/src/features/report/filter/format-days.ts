import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatPeriod } from '@jazylym/i18n/format';
import type { Days } from './period.ts';

/** A period in words, as files say it too. */
export const formatDays = (days: Days, language: Language): string => formatPeriod(days, language);
