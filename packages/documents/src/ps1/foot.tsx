import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { fitOf } from './fit.ts';
import { InBoth, Label } from './label.tsx';
import './foot.css';

/** Who accepted, where and on which operational day, and the two signature lines. S8 */
export function Foot({
  abonement,
}: {
  abonement: Pick<Abonement, 'facilityCode' | 'facilityNames' | 'businessDate' | 'operatorName'>;
}) {
  const [year, month, day] = abonement.businessDate.split('-');
  const { kk, ru } = abonement.facilityNames;
  return (
    <footer className="ps1-foot">
      <p className={`ps1-fact ps1-${fitOf(kk + ru, { roomy: 70, close: 70 })}`}>
        <span className="ps1-label">
          <Label of="facility" />
        </span>
        {abonement.facilityCode} <InBoth names={abonement.facilityNames} />
      </p>
      <p className="ps1-fact ps1-roomy">
        <span className="ps1-label">
          <Label of="date" />
        </span>
        {day}.{month}.{year}
      </p>
      <Signature of="operator">{abonement.operatorName}</Signature>
      <Signature of="subscriber" />
    </footer>
  );
}

function Signature({ of, children }: { of: 'operator' | 'subscriber'; children?: string }) {
  return (
    <p className="ps1-signature">
      <span className="ps1-label">
        <Label of={of} />
      </span>
      <span className="ps1-line" />
      <span>{children ?? <Label of="signature" />}</span>
    </p>
  );
}
