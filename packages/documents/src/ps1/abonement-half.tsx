import { both } from '../text/words.ts';
import { Cell } from './cell.tsx';
import type { Ps1Content } from './content.ts';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { MonthsTable } from './months-table.tsx';
import { PriceRow } from './price.tsx';
import { Publication } from './publication.tsx';
import { Recipient } from './recipient.tsx';
import { Stamp } from './stamp.tsx';

/** The upper half: what the subscriber takes home. */
export function AbonementHalf({ content }: { content: Ps1Content }) {
  return (
    <section className="ps1-half" aria-label={both('abonement')}>
      <Stamp reversed={content.reversed} />
      <Head of="abonement" content={content}>
        <Cell label="term" className="ps1-term">
          {content.term} <small>{content.months}</small>
        </Cell>
      </Head>
      <Publication content={content} />
      <MonthsTable grid={content.grid} />
      <Recipient content={content} />
      <PriceRow content={content} />
      <Foot foot={content.foot} />
    </section>
  );
}
