import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { addressLine } from './address.ts';
import { fitOf } from './fit.ts';
import { both, Label } from './label.tsx';
import './recipient.css';

/** To where and to whom: postal code in boxes, address, name. An individual's IIN never goes on paper. S8 */
export function Recipient({ abonement }: { abonement: Pick<Abonement, 'address' | 'subscriber'> }) {
  const { address, subscriber } = abonement;
  const line = addressLine(address);
  const extra = [
    subscriber.kind === 'organization' ? `${both('businessNumber')} ${subscriber.bin}` : null,
    subscriber.phone ? `${both('phone')} ${subscriber.phone}` : null,
  ].filter(Boolean);
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
      <dd className={`ps1-${fitOf(line, { roomy: 60, close: 130, tight: 250 })}`}>
        <span className="ps1-code">
          {[...address.postalCode].map((sign, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of a box
            <b key={place}>{sign}</b>
          ))}
        </span>
        {line}
      </dd>
      <dt>
        <strong>
          <Label of="whom" />
        </strong>
        <small>
          <Label of={subscriber.kind === 'organization' ? 'nameOfOrganization' : 'nameOfIndividual'} />
        </small>
      </dt>
      <dd className={`ps1-${fitOf(subscriber.name, { roomy: 50, close: 60 })}`}>
        <strong>{subscriber.name}</strong>
        {extra.length > 0 && <span className="ps1-extra">{extra.join(' · ')}</span>}
      </dd>
    </dl>
  );
}
