import { Label } from '../text/label.tsx';
import type { Ps1Content } from './content.ts';
import './recipient.css';

/** To where and to whom: postal code in boxes, address, name. S8 */
export function Recipient({ content: { postalCode, address, whom } }: { content: Ps1Content }) {
  return (
    <dl className="ps1-recipient">
      <dt>
        <strong>
          <Label of="where" />
        </strong>
        <small>
          <Label of="postalAddress" />
        </small>
      </dt>
      <dd className={`ps1-${address.fit}`}>
        <span className="ps1-code">
          {postalCode.map((sign, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of a box
            <b key={place}>{sign}</b>
          ))}
        </span>
        {address.line}
      </dd>
      <dt>
        <strong>
          <Label of="whom" />
        </strong>
        <small>
          <Label of={whom.label} />
        </small>
      </dt>
      <dd className={`ps1-${whom.fit}`}>
        <strong>{whom.name}</strong>
        {whom.extra && <span className="ps1-extra">{whom.extra}</span>}
      </dd>
    </dl>
  );
}
