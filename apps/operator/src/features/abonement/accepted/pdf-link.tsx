import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import classes from './papers.module.css';
import { pdfAddress } from './use-pdf.ts';

interface Props {
  facilityId: number;
  sheet: Sheet;
  label: string;
  onOpen: (event: MouseEvent, sheet: Sheet) => void;
}

/** A paper as a document of the server's: pressed, it is counted and opened. Its bare address, which nobody counts, is a copy. */
export function PdfLink({ facilityId, sheet, label, onOpen }: Props) {
  return (
    <a
      className={classes.pdf}
      href={pdfAddress(facilityId, sheet)}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      data-pdf={sheet.paper}
      onClick={(event) => onOpen(event, sheet)}
    >
      <IconFileTypePdf size={18} aria-hidden />
      PDF
    </a>
  );
}
