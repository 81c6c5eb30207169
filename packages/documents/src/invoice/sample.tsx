import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { Sheet } from '../sheet/sheet.tsx';
import { both } from '../text/words.ts';
import { InvoiceHead } from './head.tsx';
import { sampleInvoice } from './sample-content.ts';
import './invoice.css';
import './tables.css';

/** The head of a sample invoice: an issuer's details as they are printed. What is not known yet may be any text. */
export const SampleInvoiceHead = ({ issuer }: { issuer: Issuer }) => (
  <Sheet size="a4" label={`${both('invoice')}: ${both('sample')}`}>
    <div className="invoice" lang="kk">
      <InvoiceHead content={sampleInvoice(issuer)} />
    </div>
  </Sheet>
);
