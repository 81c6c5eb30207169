import { Qr } from '../code/code.tsx';
import { Label } from '../text/label.tsx';
import type { LabelName } from '../text/words.ts';
import type { ReceiptContent } from './content.ts';

/** The sums, what makes it a fiscal receipt or not, and who received the money. */
export function ReceiptTail({ content }: { content: ReceiptContent }) {
  return (
    <footer className="receipt-tail">
      <dl className="receipt-sums">
        <Sum of="total" amount={content.total} />
        <Sum of="given" amount={content.given} />
        <Sum of="change" amount={content.change} />
        {content.reduced && (
          <>
            <Sum of="takenBack" amount={content.reduced.takenBack} />
            <Sum of="left" amount={content.reduced.left} />
          </>
        )}
      </dl>
      <Fiscal fiscal={content.fiscal} />
      <dl className="receipt-sign">
        <dt>
          <Label of="acceptedBy" />
        </dt>
        <dd>{content.operator}</dd>
      </dl>
    </footer>
  );
}

function Sum({ of, amount }: { of: LabelName; amount: string }) {
  return (
    <>
      <dt>
        <Label of={of} />
      </dt>
      <dd>{amount}</dd>
    </>
  );
}

function Fiscal({ fiscal }: Pick<ReceiptContent, 'fiscal'>) {
  if (fiscal === null)
    return (
      <p className="receipt-plain">
        <Label of="notFiscal" />
      </p>
    );
  return (
    <div className="receipt-fiscal">
      <div>
        <strong>
          <Label of="fiscalReceipt" />
        </strong>
        {fiscal.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {fiscal.qr !== null && <Qr text={fiscal.qr} className="receipt-qr" />}
    </div>
  );
}
