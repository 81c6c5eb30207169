import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useClerk } from '../../../app/clerk.ts';
import { dayFile } from './day-file.ts';
import classes from './protocol.module.css';

/** The protocol as a paper and as files. */
export function Files({ businessDate }: { businessDate: CalendarDate }) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const of = { facilityId, businessDate };
  return (
    <nav className={classes.files} aria-label={t('day.sheet.download')}>
      <a href={dayFile(of, 'protocol.pdf')} target="_blank" rel="noreferrer">
        <IconFileTypePdf size={18} aria-hidden /> PDF
      </a>
      <a href={dayFile(of, 'protocol.xlsx', { language })}>
        <IconDownload size={18} aria-hidden /> XLSX
      </a>
      <a href={dayFile(of, 'protocol.csv', { language })}>
        <IconDownload size={18} aria-hidden /> CSV
      </a>
    </nav>
  );
}
