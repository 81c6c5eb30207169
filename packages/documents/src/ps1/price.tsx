import { InBoth } from '../text/label.tsx';
import { Cell } from './cell.tsx';
import type { Ps1Content } from './content.ts';
import './price.css';

/** What one set costs in its two parts, times the sets, and how it was paid. S9 */
export function PriceRow({ content }: { content: Ps1Content }) {
  const { publisherPart, deliveryPart, total, payment } = content;
  return (
    <div className="ps1-row ps1-price">
      <Cell label="publisherPart">{publisherPart}</Cell>
      <Cell label="deliveryPart">
        {deliveryPart.amount} <small>{deliveryPart.zone}</small>
      </Cell>
      <Cell label="total" className={`ps1-total ps1-${total.fit}`}>
        {total.amount}
      </Cell>
      <Cell label="payment" className="ps1-payment">
        <InBoth words={payment} />
      </Cell>
    </div>
  );
}
