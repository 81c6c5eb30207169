import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { ByCollector } from './by-collector.tsx';
import { ByPublication } from './by-publication.tsx';
import { CollectorsSection } from './collectors-section.tsx';
import { Corrections, InvoicesPaid, Reversals } from './documents-sections.tsx';
import { Drawer } from './drawer.tsx';
import { EveryAbonement } from './every-abonement.tsx';
import { FigureRows } from './figures-table.tsx';
import { Files } from './files.tsx';
import { NumbersSection } from './numbers-section.tsx';
import classes from './protocol.module.css';
import { Section } from './section.tsx';
import { Tiles } from './tiles.tsx';

/** The extended protocol (S10): the day in five seconds at the top, and exactly below, section by section. */
export function ProtocolView({ protocol }: { protocol: ExtendedProtocol }) {
  const { t } = useWords();
  const { bySettled, total, businessDate } = protocol;
  const settled = [
    { key: 'cash', name: t('day.sheet.settled.cash'), figures: bySettled.cash },
    { key: 'paid', name: t('day.sheet.settled.paid'), figures: bySettled.paid },
    { key: 'awaiting', name: t('day.sheet.settled.awaiting'), figures: bySettled.awaiting },
  ];
  return (
    <div className={classes.protocol} data-protocol>
      <Tiles protocol={protocol} />
      <Files businessDate={businessDate} />
      <Section name="bySettled" isOpen count={total.abonements}>
        <FigureRows rows={settled} total={total} />
      </Section>
      <ByPublication protocol={protocol} />
      <ByCollector protocol={protocol} />
      <Drawer cash={protocol.cash} />
      <CollectorsSection protocol={protocol} />
      <Reversals protocol={protocol} />
      <Corrections protocol={protocol} />
      <InvoicesPaid protocol={protocol} />
      <NumbersSection protocol={protocol} />
      <EveryAbonement protocol={protocol} />
    </div>
  );
}
