import {
  explanationPages,
  invoicePages,
  protocolPages,
  ps1Pages,
  receiptPages,
  sortingPages,
  type Typeset,
} from '@jazylym/documents/pdf/papers';

/** A paper to be made into a PDF, with all its facts: plain data, so that it can go to another thread. */
export type PdfJob =
  | { paper: 'ps1'; forms: Parameters<typeof ps1Pages>[0] }
  | { paper: 'receipt'; facts: Parameters<typeof receiptPages>[0] }
  | { paper: 'invoice'; facts: Parameters<typeof invoicePages>[0] }
  | { paper: 'protocol'; facts: Parameters<typeof protocolPages>[0] }
  | { paper: 'sortingList'; facts: Parameters<typeof sortingPages>[0] }
  | { paper: 'priceExplanation'; facts: Parameters<typeof explanationPages>[0] };

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
