import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { Cell } from './cell.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { both } from './label.tsx';
import { MonthsTable } from './months-table.tsx';
import { PriceRow } from './price.tsx';
import { Publication } from './publication.tsx';
import { Recipient } from './recipient.tsx';
import { termInNumerals } from './term.ts';

/** The upper half: what the subscriber takes home. */
export function AbonementHalf({ abonement, copy }: { abonement: Abonement; copy: boolean }) {
  return (
    <section className="ps1-half" aria-label={both('abonement')}>
      <Head of="abonement" number={abonement.number} copy={copy}>
        <Cell label="term" className="ps1-term">
          {termInNumerals(abonement.startMonth, abonement.months)}{' '}
          <small>
            {abonement.months} {both('monthsCount')}
          </small>
        </Cell>
      </Head>
      <Publication abonement={abonement} />
      <MonthsTable abonement={abonement} />
      <Recipient abonement={abonement} />
      <PriceRow abonement={abonement} />
      <Foot abonement={abonement} />
    </section>
  );
}
