import { rowOf } from '@jazylym/domain/catalogue/price';
import { addTiyn } from '@jazylym/domain/money/tiyn';
import { Zone } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney } from '@jazylym/i18n/format';
import { useId } from 'react';
import type { OnOffer } from '../draft/reckon.ts';
import classes from './terms-choice.module.css';

interface Props {
  onOffer: OnOffer;
  months: number;
  /** The zone of the delivery address, once it is known. */
  zone: Zone | null;
  locked: boolean;
  onChange: (months: number) => void;
}

/**
 * The title's published rows to choose the term from, each with its price in the city and in the rayon: the arrow keys
 * choose. The zone is the delivery address's. S11
 */
export function TermsChoice({ onOffer, months, zone, locked, onChange }: Props) {
  const { t, language } = useWords();
  const name = useId();
  const { entry, terms } = onOffer;
  const price = (term: number, of: Zone) => {
    const row = rowOf(entry, term, of);
    return row ? formatMoney(addTiyn(row.publisher, row.delivery), language).replace('₸', '').trim() : '—';
  };
  return (
    <fieldset className={classes.terms} disabled={locked}>
      <legend className={classes.legend}>
        {t('counter.field.term')}
        <span className={classes.zones}>
          <Zones zone={zone} of={(each) => t(`counter.terms.${each}`)} />, ₸
        </span>
      </legend>
      <div className={classes.grid}>
        {terms.map((term) => (
          <label key={term} className={classes.term}>
            <input
              type="radio"
              name={name}
              checked={term === months}
              onChange={() => onChange(term)}
              {...(term === months && { 'data-field': 'months' })}
            />
            <span className={classes.months}>{counted(term, 'month', language)}</span>
            <span className={classes.zones}>
              <Zones zone={zone} of={(each) => price(term, each)} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Something of both zones side by side, the delivery address's standing out. */
function Zones({ zone, of }: { zone: Zone | null; of: (zone: Zone) => string }) {
  const [city, rayon] = Zone.options.map((each) =>
    each === zone ? <strong key={each}>{of(each)}</strong> : <span key={each}>{of(each)}</span>,
  );
  return (
    <>
      {city} / {rayon}
    </>
  );
}
