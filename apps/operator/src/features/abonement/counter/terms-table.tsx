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
import classes from './counter.module.css';

/** The title's published rows, term × zone, to choose the term from: the arrow keys choose. The zone is the address's. S11 */
export function TermsTable({ form, reckoning, zone }: { form: Form; reckoning: Reckoning; zone: Zone | null }) {
  const { t, language } = useWords();
  const name = useId();
  const { entry, terms, months } = reckoning;
  const price = (term: number, of: Zone) => {
    const row = rowOf(entry, term, of);
    return row ? formatMoney(addTiyn(row.publisher, row.delivery), language) : t('counter.terms.unpriced');
  };
  const problem = form.problemOf('months');
  return (
    <div>
      <table className={classes.terms}>
        <thead>
          <tr>
            <th scope="col">{t('counter.field.term')}</th>
            {Zone.options.map((of) => (
              <th key={of} scope="col" data-chosen={of === zone}>
                {t(`counter.terms.${of}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term} data-chosen={term === months}>
              <th scope="row">
                <label className={classes.term}>
                  <input
                    type="radio"
                    name={name}
                    checked={term === months}
                    disabled={form.locked}
                    onChange={() => form.change({ months: term })}
                    onBlur={() => form.leave('months')}
                    {...(term === months && { 'data-field': 'months', ...stop })}
                  />
                  {counted(term, 'month', language)}
                </label>
              </th>
              {Zone.options.map((of) => (
                <td key={of} data-chosen={of === zone}>
                  {price(term, of)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {problem && <p className={classes.problem}>{problem}</p>}
    </div>
  );
}
