import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { Label, type LabelName } from './label.tsx';
import { tengeAndTiyn } from './money.ts';
import './cost.css';

/** The card's cost rows: of the subscription, and of a readdressing, which is written in when there is one. */
export function CostTable({ abonement }: { abonement: Pick<Abonement, 'price'> }) {
  const { tenge, tiyn } = tengeAndTiyn(abonement.price.total);
  return (
    <table className="ps1-cost">
      <tbody>
        <tr>
          <th scope="rowgroup" rowSpan={2}>
            <Label of="cost" />
          </th>
          <CostRow of="ofSubscription" tenge={tenge} tiyn={tiyn} />
        </tr>
        <tr>
          <CostRow of="ofReaddressing" />
        </tr>
      </tbody>
    </table>
  );
}

function CostRow({ of, tenge, tiyn }: { of: LabelName; tenge?: string; tiyn?: string }) {
  return (
    <>
      <th scope="row">
        <Label of={of} />
      </th>
      <td className="ps1-amount">{tenge}</td>
      <td className="ps1-unit">
        <Label of="tenge" />
      </td>
      <td className="ps1-amount">{tiyn}</td>
      <td>
        <Label of="tiyn" />
      </td>
    </>
  );
}
