import { Label } from '../text/label.tsx';
import type { LabelName } from '../text/words.ts';
import type { InvoiceContent } from './content.ts';

/** The sum, in figures and in both languages' words, and who issued it. */
export function InvoiceTail({ content }: { content: InvoiceContent }) {
  const { total, further, count, inWords, operator } = content;
  return (
    <footer className="invoice-tail">
      <dl className="invoice-sums">
        <Sum of="total" amount={total} />
        {further.map(({ label, amount }) => (
          <Sum key={label} of={label} amount={amount} />
        ))}
      </dl>
      <p>
        {count !== null && (
          <>
            <Label of="names" />: {count}.{' '}
          </>
        )}
        {inWords && (
          <>
            <Label of="inWords" />:
          </>
        )}
      </p>
      {inWords && (
        <>
          <p className="invoice-words" lang="kk">
            {inWords.kk}
          </p>
          <p className="invoice-words" lang="ru">
            {inWords.ru}
          </p>
        </>
      )}
      <dl className="invoice-sign">
        <dt>
          <Label of="issuedBy" />
        </dt>
        <dd>{operator}</dd>
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
