import { DemoMark, Mark, MarkRow } from '../sheet/marks.tsx';
import { pageMark } from '../sheet/page-mark.ts';
import { InBoth, Label } from '../text/label.tsx';
import { both } from '../text/words.ts';
import type { ReceiptContent } from './content.ts';

/** Who received the money and from whom; on later sheets the number and the page alone. */
export function ReceiptHead({ content, index }: { content: ReceiptContent; index: number }) {
  const { issuer, facility, isDemo } = content;
  return (
    <header>
      {index === 0 && (
        <>
          <DemoMark isDemo={isDemo} />
          <p className="receipt-post">
            <strong>
              <InBoth words={issuer.names} />
            </strong>
          </p>
          <p className="receipt-post">
            {both('businessNumber')} {issuer.bin}
          </p>
          <p className="receipt-post">
            {facility.code} <InBoth words={facility.names} />
          </p>
        </>
      )}
      <ReceiptTitle content={content} index={index} />
      {index === 0 && (
        <>
          <p className="receipt-purpose">
            <Label of="receiptPurpose" />
          </p>
          <dl className="receipt-from">
            <dt>
              <Label of="receivedFrom" />
            </dt>
            <dd>{content.from}</dd>
            {content.takenBy !== null && (
              <>
                <dt>
                  <Label of="takenBy" />
                </dt>
                <dd>{content.takenBy}</dd>
              </>
            )}
          </dl>
        </>
      )}
    </header>
  );
}

function ReceiptTitle({ content, index }: { content: ReceiptContent; index: number }) {
  const { number, copy, reversed, date, sheets } = content;
  return (
    <>
      <div className="receipt-title">
        <h2>
          <Label of="receipt" />
        </h2>
        <Mark words={copy} />
      </div>
      <MarkRow words={reversed} />
      <p className="receipt-number">
        <strong>№ {number}</strong>
        <span>{index === 0 ? date : ''}</span>
        <span>{pageMark(index, sheets.length)}</span>
      </p>
    </>
  );
}
