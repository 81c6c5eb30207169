import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { IconFileTypePdf } from '@tabler/icons-react';
import classes from './papers.module.css';

interface Props {
  facilityId: number;
  sheet: Sheet;
  label: string;
}

/** A paper as a document of the server's. Nobody counts how often a document is printed, so the server marks it as a copy. */
export function PdfLink({ facilityId, sheet, label }: Props) {
  return (
    <a
      className={classes.pdf}
      href={`/documents/${facilityId}/${sheet.paper}/${sheet.documentId}.pdf`}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
    >
      <IconFileTypePdf size={18} aria-hidden />
      PDF
    </a>
  );
}
