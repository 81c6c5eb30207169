import { pageMark } from '../sheet/page-mark.ts';
import { Sheet } from '../sheet/sheet.tsx';
import { both } from '../text/words.ts';
import { type InvoiceFacts, invoiceContent } from './content.ts';
import { InvoiceHead } from './head.tsx';
import { InvoiceLines } from './lines.tsx';
import { InvoiceTail } from './tail.tsx';
import { InvoiceTitle } from './title.tsx';
import './invoice.css';
import './tables.css';

/** The invoice (есепшот, счёт на оплату) of an acceptance paid by account, on A4 sheets; nothing for one paid in cash. S7 */
export function Invoice(facts: InvoiceFacts) {
  const content = invoiceContent(facts);
  if (content === null) return null;
  const { sheets, number } = content;
  return sheets.map((lines, index) => (
    <Sheet
      key={lines[0]?.position}
      size="a4"
      label={`${both('invoice')} № ${number} ${pageMark(index, sheets.length)}`}
    >
      <div className="invoice" lang="kk">
        {index === 0 ? <InvoiceHead content={content} /> : <InvoiceTitle content={content} index={index} />}
        <InvoiceLines lines={lines} />
        {index === sheets.length - 1 && <InvoiceTail content={content} />}
      </div>
    </Sheet>
  ));
}
