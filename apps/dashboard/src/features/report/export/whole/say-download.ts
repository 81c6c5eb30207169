import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import type { Download } from './downloads.ts';
import { saySize } from './say-size.ts';

/** How a file goes, in words. */
export function useSayDownload(): (download: Download) => string {
  const { t, language } = useWords();
  const read = (value: number) => formatNumber(value, language);
  return ({ state, rows, of, bytes, isWaiting }) => {
    const size = saySize(bytes, t, language);
    if (state === 'whole') return t('reportExport.downloads.whole', { rows: read(rows), size });
    if (state === 'stopped') return t('reportExport.downloads.cancelled');
    if (state !== 'running') return t(`reportExport.downloads.failed.${state}`);
    if (isWaiting) return t('reportExport.downloads.waiting');
    if (of === null) return t('reportExport.downloads.counting');
    return t('reportExport.downloads.rows', { done: read(rows), of: read(of), size });
  };
}
