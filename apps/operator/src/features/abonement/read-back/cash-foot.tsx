import { changeOf } from '@jazylym/domain/abonement/cash';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoney } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';
import type { Form } from '../field/form.ts';
import { TextField } from '../field/text-field.tsx';
import { paidOf } from './paid.ts';
import classes from './read-back.module.css';

interface Props {
  form: Form;
  /** In tiyn. */
  total: Tiyn | null;
  say: Translate;
  language: Language;
  /** What looks like a slip of the fingers in it, and whether Enter was stopped for it. */
  oddity: { isOdd: boolean; isPointedOut: boolean };
}

/** The cash that the client gives, exactly the sum where nothing is typed, and what they get back. */
export function CashFoot({ form, total, say, language, oddity }: Props) {
  const paid = total === null ? null : paidOf(form.draft.given, total);
  const change =
    total === null || paid === null || paid < total ? null : changeOf({ method: 'cash', given: paid }, total);
  return (
    <div className={classes.cash}>
      <TextField
        form={form}
        name="given"
        label={say('counter.field.given')}
        placeholder={total === null ? '' : say('counter.pay.exact', { total: formatMoney(total, language) })}
        most={15}
        digits
        keypad="decimal"
        size="xl"
        data-autofocus
      />
      <p className={classes.change} lang={language}>
        <span>{say('counter.pay.change')}</span>
        <output aria-live="off">{change === null ? '—' : formatMoney(change, language)}</output>
      </p>
      {oddity.isOdd && paid !== null && total !== null && (
        <p className={classes.odd} role="alert" lang={language} data-odd>
          {say('counter.pay.odd', { given: formatMoney(paid, language), total: formatMoney(total, language) })}{' '}
          {oddity.isPointedOut && <strong>{say('counter.pay.oddAgain')}</strong>}
        </p>
      )}
    </div>
  );
}
