import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import type { Zone } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import type { Reckoning } from '../draft/reckon.ts';
import type { Form } from '../field/form.ts';
import { TextField } from '../field/text-field.tsx';
import classes from './counter.module.css';
import { Pane } from './pane.tsx';
import { PriceExplained } from './price-explained.tsx';
import { StartMonthField } from './start-month-field.tsx';
import { TermsChoice } from './terms-choice.tsx';
import { WhyMonth } from './why-month.tsx';

interface Props {
  form: Form;
  reckoning: Reckoning | null;
  /** The zone of the delivery address, once it is known. */
  zone: Zone | null;
}

/** What is subscribed to: the title's conditions, start month, term, sets, and a price that explains itself. */
export function LinePane({ form, reckoning, zone }: Props) {
  const { t } = useWords();
  return (
    <Pane area="line" title={t('counter.pane.subscription')} keyName="F7">
      {reckoning === null ? (
        <p className={classes.note}>{t('counter.publication.none')}</p>
      ) : (
        <>
          <Publication entry={reckoning.entry} />
          <div className={classes.monthRow}>
            <StartMonthField form={form} reckoning={reckoning} />
            <TextField form={form} name="sets" label={t('counter.field.sets')} most={6} digits keypad="numeric" />
          </div>
          <WhyMonth reckoning={reckoning} />
          <TermsChoice form={form} reckoning={reckoning} zone={zone} />
          <PriceExplained reckoning={reckoning} isPlaced={zone !== null} />
        </>
      )}
    </Pane>
  );
}

function Publication({ entry }: { entry: CatalogueEntry }) {
  const { t, language } = useWords();
  const facts = [
    t(`counter.publication.${entry.kind}`),
    t('counter.publication.issuesPerYear', { count: entry.issuesPerYear }),
    t(`counter.publication.${entry.distributionSystem}`),
    entry.editorialPhone,
    entry.isDemo ? t('counter.publication.demo') : null,
  ];
  return (
    <div className={classes.publication}>
      <span className={classes.index}>{entry.publicationIndex}</span>
      <strong>{entry.title[language]}</strong>
      <span className={classes.note}>{[entry.publisherName, ...facts.filter(Boolean)].join(' · ')}</span>
    </div>
  );
}
