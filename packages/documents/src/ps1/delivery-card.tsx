import { Code128, Qr } from '../code/code.tsx';
import { InBoth, Label } from '../text/label.tsx';
import { both } from '../text/words.ts';
import { Cell } from './cell.tsx';
import type { Ps1Content } from './content.ts';
import { CostTable } from './cost.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { MonthsTable } from './months-table.tsx';
import { Publication } from './publication.tsx';
import { Recipient } from './recipient.tsx';
import { Stamp } from './stamp.tsx';
import './delivery-card.css';

/** The lower half: it goes to the delivering facility, which sorts by it (card system). S2 */
export function DeliveryCard({ content }: { content: Ps1Content }) {
  const { delivery } = content;
  return (
    <section className="ps1-half ps1-card" aria-label={both('deliveryCard')}>
      <Stamp reversed={content.reversed} />
      <Head of="deliveryCard" content={content}>
        <div className="ps1-sorting">
          <div className="ps1-row ps1-free">
            <Cell label="sortingPoint" />
            <Cell label="place" />
            <Cell label="letter" />
          </div>
          <Code128 text={content.number} className="ps1-bars" />
        </div>
        <Qr text={content.number} className="ps1-qr" />
      </Head>
      <Publication content={content} />
      <MonthsTable grid={content.grid} />
      <Recipient content={content} />
      <div className="ps1-row ps1-lower">
        <CostTable cost={content.cost} />
        <p className={`ps1-fact ps1-${delivery.fit}`}>
          <span className="ps1-label">
            <Label of="deliveryFacility" />
          </span>
          <InBoth words={delivery.facility} />, <InBoth words={delivery.branch} />
        </p>
      </div>
      <Foot foot={content.foot} />
    </section>
  );
}
