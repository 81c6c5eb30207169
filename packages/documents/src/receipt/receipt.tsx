import { pageMark } from '../sheet/page-mark.ts';
import { Sheet } from '../sheet/sheet.tsx';
import { both } from '../text/words.ts';
import { type ReceiptFacts, receiptContent } from './content.ts';
import { ReceiptHead } from './head.tsx';
import { ReceiptLines } from './lines.tsx';
import { ReceiptTail } from './tail.tsx';
import './receipt.css';

/**
 * The receipt for cash taken for an acceptance, on A6 sheets; nothing for one paid by account. It says that it is no fiscal
 * receipt unless a fiscal device's mark is given.
 */
export function Receipt(facts: ReceiptFacts) {
  const content = receiptContent(facts);
  if (content === null) return null;
  const { sheets, number } = content;
  return sheets.map((lines, index) => (
    <Sheet
      key={lines[0]?.position}
      size="a6"
      label={`${both('receipt')} № ${number} ${pageMark(index, sheets.length)}`}
    >
      <div className="receipt" lang="kk">
        <ReceiptHead content={content} index={index} />
        <ReceiptLines lines={lines} />
        {index === sheets.length - 1 && <ReceiptTail content={content} />}
      </div>
    </Sheet>
  ));
}
