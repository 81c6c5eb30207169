import {
  explanationPages,
  invoicePages,
  protocolPages,
  ps1Pages,
  receiptPages,
  sortingPages,
  type Typeset,
} from '@jazylym/documents/pdf/papers';
import { MOST_LINES } from '@jazylym/domain/abonement/acceptance';

/** A paper to be made into a PDF, with all its facts: plain data, so that it can go to another thread. */
export type PdfJob =
  | { paper: 'ps1'; forms: Parameters<typeof ps1Pages>[0] }
  | { paper: 'receipt'; facts: Parameters<typeof receiptPages>[0] }
  | { paper: 'invoice'; facts: Parameters<typeof invoicePages>[0] }
  | { paper: 'protocol'; facts: Parameters<typeof protocolPages>[0] }
  | { paper: 'sortingList'; facts: Parameters<typeof sortingPages>[0] }
  | { paper: 'priceExplanation'; facts: Parameters<typeof explanationPages>[0] };

/** Whether a job may take seconds: a paper or the cards of a whole day, which are more forms than one acceptance has. */
export const isLong = (job: PdfJob): boolean =>
  job.paper === 'protocol' || job.paper === 'sortingList' || (job.paper === 'ps1' && job.forms.length > MOST_LINES);

/** The template and content of a job; null where the acceptance has no such paper. */
export function typesetOf(job: PdfJob): Typeset | null {
  switch (job.paper) {
    case 'ps1':
      return ps1Pages(job.forms);
    case 'receipt':
      return receiptPages(job.facts);
    case 'invoice':
      return invoicePages(job.facts);
    case 'protocol':
      return protocolPages(job.facts);
    case 'sortingList':
      return sortingPages(job.facts);
    case 'priceExplanation':
      return explanationPages(job.facts);
  }
}
