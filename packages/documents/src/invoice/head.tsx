import type { ReactNode } from 'react';
import { Code128, Qr } from '../code/code.tsx';
import { DemoMark } from '../sheet/marks.tsx';
import { InBoth, Label } from '../text/label.tsx';
import { both, type LabelName } from '../text/words.ts';
import type { InvoiceContent } from './content.ts';
import { PaymentOrder } from './payment-order.tsx';
import { InvoiceTitle } from './title.tsx';

/** What a payment order is to say where any is awaited or came, the title, who is paid and who pays. */
export function InvoiceHead({ content }: { content: InvoiceContent }) {
  const { issuer, facility, payer, status, number } = content;
  return (
    <header className="invoice-head">
      <div className="invoice-codes">
        <div>
          <DemoMark isDemo={issuer.isDemo} />
        </div>
        <Code128 text={number} className="invoice-bars" />
        <Qr text={number} className="invoice-qr" />
      </div>
      {content.reversed === null && <PaymentOrder content={content} />}
      <InvoiceTitle content={content} index={0} />
      <dl className="invoice-parties">
        <Party of="supplier">
          <strong>
            <InBoth words={issuer.names} />
          </strong>
          <p>
            {both('businessNumber')} {issuer.bin}
          </p>
          <p>
            <InBoth words={issuer.address} />
          </p>
          <p>
            {facility.code} <InBoth words={facility.names} />
          </p>
        </Party>
        <Party of="payer">
          <strong>{payer.name}</strong>
          <p>
            {both('businessNumber')} {payer.bin}
          </p>
          <p>{payer.address}</p>
          {payer.account && <p>{payer.account}</p>}
        </Party>
      </dl>
      <p className="invoice-status" data-paid={status.isPaid}>
        {status.words}
      </p>
    </header>
  );
}

function Party({ of, children }: { of: LabelName; children: ReactNode }) {
  return (
    <>
      <dt>
        <Label of={of} />
      </dt>
      <dd>{children}</dd>
    </>
  );
}
