import { Label } from '../text/label.tsx';
import type { LabelName } from '../text/words.ts';
import type { Ps1Content } from './content.ts';
import './cost.css';

/** The card's cost rows: of the subscription, and of a readdressing, which is written in when there is one. */
export function CostTable({ cost }: Pick<Ps1Content, 'cost'>) {
  return (
    <table className="ps1-cost">
      <tbody>
        <tr>
          <th scope="rowgroup" rowSpan={2}>
            <Label of="cost" />
          </th>
          <CostRow of="ofSubscription" {...cost} />
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
