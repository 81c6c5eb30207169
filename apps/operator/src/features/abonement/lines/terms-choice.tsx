import { rowOf } from '@jazylym/domain/catalogue/price';
import { addTiyn } from '@jazylym/domain/money/tiyn';
import type { Zone } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney } from '@jazylym/i18n/format';
import { useId } from 'react';
import type { OnOffer } from '../draft/reckon.ts';
import classes from './terms-choice.module.css';

interface Props {
  onOffer: OnOffer;
  months: number;
  /** The zone of the delivery address, or this facility's own until that is known. */
  zone: Zone;
  locked: boolean;
  onChange: (months: number) => void;
}

/**
 * The title's published rows to choose the term from, each with the price of its zone: the arrow keys choose. S11
 */
export function TermsChoice({ onOffer, months, zone, locked, onChange }: Props) {
  const { t, language } = useWords();
  const name = useId();
  const { entry, terms } = onOffer;
  const price = (term: number) => {
    const row = rowOf(entry, term, zone);
    return row ? formatMoney(addTiyn(row.publisher, row.delivery), language).replace('₸', '').trim() : '—';
  };
  return (
    <fieldset className={classes.terms} disabled={locked}>
      <legend className={classes.legend}>
        {t('counter.field.term')}
        <span className={classes.zones}>{t(`counter.terms.${zone}`)}, ₸</span>
      </legend>
      <div className={classes.grid}>
        {terms.map((term) => (
          <label key={term} className={classes.term}>
            <input
              type="radio"
              name={name}
              checked={term === months}
              aria-label={`${counted(term, 'month', language)}: ${price(term)} ₸`}
              onChange={() => onChange(term)}
              {...(term === months && { 'data-field': 'months' })}
            />
            <span className={classes.months} aria-hidden>
              {t('counter.terms.months', { count: term })}
            </span>
            <span className={classes.zones} aria-hidden>
              {price(term)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
