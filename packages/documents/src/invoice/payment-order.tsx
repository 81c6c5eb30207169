import { InBoth, Label } from '../text/label.tsx';
import { both, type LabelName } from '../text/words.ts';
import type { InvoiceContent } from './content.ts';

/** What the payer's accountant copies into a payment order. */
export function PaymentOrder({ content: { issuer, purpose } }: { content: InvoiceContent }) {
  return (
    <table className="invoice-order">
      <caption>
        <Label of="paymentOrderSample" />
      </caption>
      <tbody>
        <tr>
          <td>
            <Cell of="beneficiary" />
            <strong>
              <InBoth words={issuer.names} />
            </strong>
            <p>
              {both('businessNumber')} {issuer.bin}
            </p>
          </td>
          <td>
            <Cell of="iban" />
            <strong>{issuer.iban}</strong>
          </td>
          <td>
            <Cell of="beneficiaryCode" />
            <strong>{issuer.beneficiaryCode}</strong>
          </td>
        </tr>
        <tr>
          <td>
            <Cell of="beneficiaryBank" />
            <strong>
              <InBoth words={issuer.bank} />
            </strong>
          </td>
          <td>
            <Cell of="bic" />
            <strong>{issuer.bic}</strong>
          </td>
          <td>
            <Cell of="paymentPurposeCode" />
            <strong>{issuer.paymentPurposeCode}</strong>
          </td>
        </tr>
        <tr>
          <td colSpan={3}>
            <Cell of="purpose" />
            <strong>{purpose}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const Cell = ({ of }: { of: LabelName }) => (
  <small>
    <Label of={of} />
  </small>
);
