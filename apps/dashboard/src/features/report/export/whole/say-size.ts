import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatNumber } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';

const KILOBYTE = 1024;

/** So many bytes as people count them: «640 КБ», «2,4 МБ». */
export function saySize(bytes: number, t: Translate, language: Language): string {
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return t('reportExport.downloads.kilobytes', { number: formatNumber(kilobytes, language) });
  return t('reportExport.downloads.megabytes', { number: formatNumber(bytes / KILOBYTE ** 2, language, 1) });
}
