import { Mark, MarkRow } from '../sheet/marks.tsx';
import { pageMark } from '../sheet/page-mark.ts';
import { Label } from '../text/label.tsx';
import type { InvoiceContent } from './content.ts';

/** The invoice's name, number and date, and which sheet of how many this is. */
export function InvoiceTitle({ content, index }: { content: InvoiceContent; index: number }) {
  const { number, date, copy, reversed, sheets } = content;
  return (
    <div className="invoice-title">
      <h2>
        <Label of="invoice" />
      </h2>
      <p>
        <strong>№ {number}</strong>
        <span>{date}</span>
        <Mark words={copy} />
        <span>{pageMark(index, sheets.length)}</span>
      </p>
      <MarkRow words={reversed} />
    </div>
  );
}
