import { changeOf } from '@jazylym/domain/abonement/cash';
import { readTenge } from '@jazylym/domain/money/read';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoney } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';
import type { Form } from '../field/form.ts';
import { TextField } from '../field/text-field.tsx';
import classes from './read-back.module.css';

interface Props {
  form: Form;
  /** In tiyn. */
  total: Tiyn | null;
  say: Translate;
  language: Language;
}

/** The cash that the client gives, exactly the sum where nothing is typed, and what they get back. */
export function CashFoot({ form, total, say, language }: Props) {
  const change = total === null ? null : changeFor(form.draft.given, total);
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
    </div>
  );
}

/** The change in tiyn; null while too little, or no amount, is typed. */
function changeFor(given: string, total: Tiyn): Tiyn | null {
  const paid = given.trim() === '' ? total : readTenge(given);
  return paid === null || paid < total ? null : changeOf({ method: 'cash', given: paid }, total);
}
