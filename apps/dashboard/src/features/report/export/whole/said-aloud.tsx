import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import { VisuallyHidden } from '@mantine/core';
import type { Download } from './downloads.ts';
import { milestoneOf } from './milestone.ts';
import { useSayDownload } from './say-download.ts';

/** Tells who does not see the panel how the files go: when they begin, at each quarter and at their end. */
export function SaidAloud({ downloads }: { downloads: readonly Download[] }) {
  const { t, language } = useWords();
  const say = useSayDownload();
  const aloud = (download: Download): string => {
    const { title } = download;
    const milestone = milestoneOf(download);
    if (milestone === 'begun') return t('reportExport.downloads.begun', { title });
    if (typeof milestone === 'number')
      return t('reportExport.downloads.part', { title, share: formatPercent(milestone, language) });
    return `${title}. ${say(download)}`;
  };
  return (
    <VisuallyHidden aria-live="polite" aria-atomic={false}>
      {downloads.map((one) => (
        <p key={one.id}>{aloud(one)}</p>
      ))}
    </VisuallyHidden>
  );
}
