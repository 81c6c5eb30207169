import { changeOf } from '@jazylym/domain/abonement/cash';
import { readTenge } from '@jazylym/domain/money/read';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import { useWords } from '@jazylym/front/language';
import { formatMoney } from '@jazylym/i18n/format';
import type { ReactNode } from 'react';
import type { Draft } from '../draft/draft.ts';
import { Choice } from '../field/choice.tsx';
import type { Form } from '../field/form.ts';
import { TextField } from '../field/text-field.tsx';
import classes from './counter.module.css';
import { Pane } from './pane.tsx';
import money from './total.module.css';

interface Props {
  form: Form;
  /** In tiyn; null while there is no price. */
  total: Tiyn | null;
  /** The state of the acceptance and its button. */
  children: ReactNode;
}

/** What is to pay and how: cash with its change, or by account for an organization. S7 */
export function TotalPane({ form, total, children }: Props) {
  const { t, language } = useWords();
  const { kind, method } = form.draft;
  const change = total === null ? null : changeFor(form.draft, total);
  return (
    <Pane area="total" title={t('counter.pane.total')}>
      <p className={money.sum}>
        <span>{t('counter.price.total')}</span>
        <output>{total === null ? '—' : formatMoney(total, language)}</output>
      </p>
      <Choice
        label={t('counter.field.method')}
        choices={[
          { value: 'cash', label: t('counter.pay.cash') },
          { value: 'account', label: t('counter.pay.account') },
        ]}
        value={method}
        onChange={(value) => form.change({ method: value })}
        disabled={form.locked}
        field="method"
        isStop={kind === 'organization'}
        problem={form.problemOf('method')}
      />
      {method === 'account' ? (
        <p className={classes.note}>{t('counter.pay.invoice')}</p>
      ) : (
        <>
          <TextField
            form={form}
            name="given"
            label={t('counter.field.given')}
            placeholder={total === null ? '' : t('counter.pay.exact', { total: formatMoney(total, language) })}
            most={15}
            digits
            keypad="decimal"
            size="md"
          />
          <p className={money.change}>
            <span>{t('counter.pay.change')}</span>
            <output>{change === null ? '—' : formatMoney(change, language)}</output>
          </p>
        </>
      )}
      {children}
    </Pane>
  );
}

/** The change in tiyn; null while too little, or no amount, is typed. */
function changeFor({ given }: Draft, total: Tiyn): Tiyn | null {
  const paid = given.trim() === '' ? total : readTenge(given);
  return paid === null || paid < total ? null : changeOf({ method: 'cash', given: paid }, total);
}
