import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { Qr } from '../qr/qr.tsx';
import { Cell } from './cell.tsx';
import { CostTable } from './cost.tsx';
import { fitOf } from './fit.ts';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { both, InBoth, Label } from './label.tsx';
import { MonthsTable } from './months-table.tsx';
import { Publication } from './publication.tsx';
import { Recipient } from './recipient.tsx';

/** The lower half: it goes to the delivering facility, which sorts by it (card system). S2 */
export function DeliveryCard({ abonement, copy }: { abonement: Abonement; copy: boolean }) {
  const delivery = abonement.deliveryFacilityNames;
  return (
    <section className="ps1-half ps1-card" aria-label={both('deliveryCard')}>
      <Head of="deliveryCard" number={abonement.number} copy={copy}>
        <div className="ps1-row ps1-free">
          <Cell label="sortingPoint" />
          <Cell label="place" />
          <Cell label="letter" />
        </div>
        <Qr text={abonement.number} className="ps1-qr" />
      </Head>
      <Publication abonement={abonement} />
      <MonthsTable abonement={abonement} />
      <Recipient abonement={abonement} />
      <div className="ps1-row ps1-lower">
        <CostTable abonement={abonement} />
        <p className={`ps1-fact ps1-${fitOf(delivery.kk + delivery.ru, { roomy: 70, close: 70 })}`}>
          <span className="ps1-label">
            <Label of="deliveryFacility" />
          </span>
          <InBoth names={delivery} />, <InBoth names={abonement.deliveryBranchNames} />
        </p>
      </div>
      <Foot abonement={abonement} />
    </section>
  );
}
