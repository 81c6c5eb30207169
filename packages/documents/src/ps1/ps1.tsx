import { Sheet } from '../sheet/sheet.tsx';
import { Label } from '../text/label.tsx';
import { both } from '../text/words.ts';
import { AbonementHalf } from './abonement-half.tsx';
import { type Ps1Facts, ps1Content } from './content.ts';
import { DeliveryCard } from './delivery-card.tsx';
import './ps1.css';

/**
 * Form PS-1 of a registered abonement on one A5 sheet: abonement above, delivery card below, a tear-off line between,
 * every word in Kazakh and Russian (S8, rule 11). A reprint is marked on both halves, and so is
 * what was reversed.
 */
export function Ps1(facts: Ps1Facts) {
  const content = ps1Content(facts);
  return (
    <Sheet label={`${both('form')} № ${content.number}`}>
      <div className="ps1" lang="kk">
        <AbonementHalf content={content} />
        <div className="ps1-tear">
          <span className="ps1-tear-word">
            <Label of="tearOff" />
          </span>
        </div>
        <DeliveryCard content={content} />
      </div>
    </Sheet>
  );
}
