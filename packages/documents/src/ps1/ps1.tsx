import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { Sheet } from '../sheet/sheet.tsx';
import { AbonementHalf } from './abonement-half.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { both, Label } from './label.tsx';
import './ps1.css';

/**
 * Form PS-1 of a registered abonement on one A5 sheet: abonement above, delivery card below, a tear-off line between,
 * every word in Kazakh and Russian (S8, rule 11). `copy` marks a reprint on both halves.
 */
export function Ps1({ abonement, copy = false }: { abonement: Abonement; copy?: boolean }) {
  return (
    <Sheet label={`${both('form')} № ${abonement.number}`}>
      <div className="ps1" lang="kk">
        <AbonementHalf abonement={abonement} copy={copy} />
        <div className="ps1-tear">
          <span className="ps1-tear-word">
            <Label of="tearOff" />
          </span>
        </div>
        <DeliveryCard abonement={abonement} copy={copy} />
      </div>
    </Sheet>
  );
}
