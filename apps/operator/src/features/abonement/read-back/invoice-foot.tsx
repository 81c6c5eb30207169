import type { Translate } from '@jazylym/i18n/i18n';
import type { Draft } from '../draft/draft.ts';
import classes from './read-back.module.css';

/** What the invoice will say: who pays, from where, for what. S7 */
export function InvoiceFoot({ draft, say }: { draft: Draft; say: Translate }) {
  const { bin, iban, bic, purpose, name } = draft;
  const bank = [iban.replace(/\s/g, '').toUpperCase(), bic.replace(/\s/g, '').toUpperCase()].filter(Boolean);
  return (
    <dl className={classes.person} lang={draft.language} data-invoice>
      <dt>{say('counter.readBack.payer')}</dt>
      <dd>
        {name} · {say('counter.field.bin')} {bin}
      </dd>
      <dt>{say('counter.readBack.bank')}</dt>
      <dd>{bank.join(' · ') || say('counter.readBack.noBank')}</dd>
      <dt>{say('counter.field.purpose')}</dt>
      <dd>{purpose.trim() || say('counter.pay.purpose')}</dd>
      <dd className={classes.small}>{say('counter.pay.invoice')}</dd>
    </dl>
  );
}
