import { rowOf } from '@jazylym/domain/catalogue/price';
import { addTiyn } from '@jazylym/domain/money/tiyn';
import { Zone } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney } from '@jazylym/i18n/format';
import { useId } from 'react';
import type { Reckoning } from '../draft/reckon.ts';
import type { Form } from '../field/form.ts';
import { stop } from '../field/stops.ts';
import classes from './terms-choice.module.css';

/**
 * The title's published rows to choose the term from, each with its price in the city and in the rayon: the arrow keys
 * choose. The zone is the delivery address's. S11
 */
export function TermsChoice({ form, reckoning, zone }: { form: Form; reckoning: Reckoning; zone: Zone | null }) {
  const { t, language } = useWords();
  const name = useId();
  const { entry, terms, months } = reckoning;
  const problem = form.problemOf('months');
  const price = (term: number, of: Zone) => {
    const row = rowOf(entry, term, of);
    return row ? formatMoney(addTiyn(row.publisher, row.delivery), language).replace('₸', '').trim() : '—';
  };
  return (
    <fieldset className={classes.terms} disabled={form.locked}>
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
              onChange={() => form.change({ months: term })}
              onBlur={() => form.leave('months')}
              {...(term === months && { 'data-field': 'months', ...stop })}
            />
            <span className={classes.months}>{counted(term, 'month', language)}</span>
            <span className={classes.zones}>
              <Zones zone={zone} of={(each) => price(term, each)} />
            </span>
          </label>
        ))}
      </div>
      {problem && <p className={classes.problem}>{problem}</p>}
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
