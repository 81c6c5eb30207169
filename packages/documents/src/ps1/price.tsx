import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { Cell } from './cell.tsx';
import { fitOf } from './fit.ts';
import { both, Label } from './label.tsx';
import { moneyOnPaper } from './money.ts';
import './price.css';

/** What one set costs in its two parts, times the sets, and how it was paid: the catalogue's row, never a computed one. S9 */
export function PriceRow({ abonement }: { abonement: Pick<Abonement, 'price' | 'sets' | 'zone' | 'payment'> }) {
  const { price, sets, payment } = abonement;
  const total = (sets > 1 ? `× ${sets} = ` : '') + moneyOnPaper(price.total);
  return (
    <div className="ps1-row ps1-price">
      <Cell label="publisherPart">{moneyOnPaper(price.row.publisher)}</Cell>
      <Cell label="deliveryPart">
        {moneyOnPaper(price.row.delivery)} <small>{both(abonement.zone)}</small>
      </Cell>
      <Cell label="total" className={`ps1-total ps1-${fitOf(total, { roomy: 12, close: 30 })}`}>
        {total}
      </Cell>
      <Cell label="payment" className="ps1-payment">
        <Label of={payment.method} />
      </Cell>
    </div>
  );
}
