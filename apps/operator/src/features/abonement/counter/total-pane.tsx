import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatTime } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { isUntroubled } from '../draft/check.ts';
import type { Draft } from '../draft/draft.ts';
import { Choice } from '../field/choice.tsx';
import type { Form } from '../field/form.ts';
import { stop } from '../field/stops.ts';
import { TextField } from '../field/text-field.tsx';
import { AcceptState } from './accept-state.tsx';
import classes from './counter.module.css';
import { Pane } from './pane.tsx';
import { ElsewhereLine } from './place-line.tsx';
import type { Actions } from './shortcut.ts';
import money from './total.module.css';
import type { CounterState } from './use-counter.ts';

interface Props {
  form: Form;
  counter: CounterState;
  actions: Actions;
}

/** What is to pay and how: cash, which is counted in the read-back, or by account for an organization (S7). F9 goes on. */
export function TotalPane({ form, counter, actions }: Props) {
  const { t, language } = useWords();
  const { draft, reckoned, place, isSending, locked } = counter;
  const { kind, method } = draft;
  return (
    <Pane area="total" title={t('counter.pane.total')}>
      <p className={money.sum}>
        <span>{t(place || reckoned.total === null ? 'counter.price.total' : 'counter.price.about')}</span>
        <output>{reckoned.total === null ? '—' : formatMoney(reckoned.total, language)}</output>
        {draft.lines.length > 1 && <span>{counted(draft.lines.length, 'abonement', language)}</span>}
      </p>
      <ElsewhereLine counter={counter} />
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
      {method === 'account' && <InvoiceFields form={form} />}
      <Button
        {...stop}
        data-pay
        size="lg"
        fullWidth
        className={money.accept}
        disabled={isSending}
        onClick={actions.pay}
        rightSection={<Key>F9</Key>}
      >
        {t(isSending ? 'counter.accept.sending' : locked ? 'counter.accept.again' : 'counter.action.pay')}
      </Button>
      <AcceptState counter={counter} />
      {counter.tried && !counter.refused && !isUntroubled(counter.troubles) && (
        <p className={classes.problem} role="status">
          {t('counter.accept.troubles')}
        </p>
      )}
      <Begun draft={draft} />
      {counter.parking.isWorthParking && (
        <Button variant="subtle" size="sm" onClick={actions.park} rightSection={<Key>F6</Key>}>
          {t('counter.action.park')}
        </Button>
      )}
    </Pane>
  );
}

/** Says that another clerk of this till has begun what is on the screen, and when. */
function Begun({ draft: { begunBy, begunAt } }: { draft: Draft }) {
  const { t } = useWords();
  const { displayName } = useClerk();
  if (begunBy === '' || begunBy === displayName) return null;
  return (
    <p className={classes.note} data-begun>
      {t('counter.parked.begun', { time: formatTime(begunAt).slice(0, 5), by: begunBy })}
    </p>
  );
}

/**
 * What an invoice says of the payer's bank, where that is known, and what it is for. Most organizations are known by their BIN alone:
 * Enter passes by, and goes from one to the next once the cursor is in one of them. S7
 */
function InvoiceFields({ form }: { form: Form }) {
  const { t } = useWords();
  const [isStop, setStop] = useState(false);
  const here = { onFocus: () => setStop(true), onBlur: () => setStop(false) };
  const field = { form, isStop, combobox: here };
  return (
    <>
      <TextField {...field} name="iban" label={t('counter.field.iban')} most={34} placeholder="KZ" />
      <TextField {...field} name="bic" label={t('counter.field.bic')} most={14} />
      <TextField
        {...field}
        name="purpose"
        label={t('counter.field.purpose')}
        most={120}
        placeholder={t('counter.pay.purpose')}
      />
    </>
  );
}
