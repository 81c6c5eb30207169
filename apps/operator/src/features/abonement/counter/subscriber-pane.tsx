import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { Language } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { ofKind } from '../draft/subscriber.ts';
import { Choice } from '../field/choice.tsx';
import type { Form } from '../field/form.ts';
import { TextField } from '../field/text-field.tsx';
import classes from './counter.module.css';
import { Pane } from './pane.tsx';
import { Taken } from './taken.tsx';

interface Props {
  form: Form;
  today: CalendarDate;
  onRepeat: () => void;
  /** The fields of the address. */
  children: React.ReactNode;
}

/** Who subscribes: an individual with an optional IIN, or an organization with its BIN (S8); and what they have here already. */
export function SubscriberPane({ form, today, onRepeat, children }: Props) {
  const { t } = useWords();
  const { kind, language, taken } = form.draft;
  const isPerson = kind === 'individual';
  return (
    <Pane area="subscriber" title={t('counter.pane.subscriber')} keyName="F2">
      <div className={classes.choices}>
        <Choice
          label={t('counter.kind.label')}
          choices={[
            { value: 'individual', label: t('counter.kind.individual') },
            { value: 'organization', label: t('counter.kind.organization') },
          ]}
          value={kind}
          onChange={(value) => form.change(ofKind(value))}
          disabled={form.locked}
        />
        <Choice
          label={t('counter.field.language')}
          choices={Language.options.map((value) => ({ value, label: t(`shell.languages.${value}`).slice(0, 3) }))}
          value={language}
          onChange={(value) => form.change({ language: value })}
          disabled={form.locked}
        />
      </div>
      <TextField
        form={form}
        name="name"
        label={t(isPerson ? 'counter.field.name' : 'counter.field.organizationName')}
        most={120}
      />
      <div className={classes.pair}>
        {isPerson ? (
          <TextField form={form} name="iin" label={t('counter.field.iin')} most={14} digits keypad="numeric" />
        ) : (
          <TextField form={form} name="bin" label={t('counter.field.bin')} most={14} digits keypad="numeric" />
        )}
        <TextField form={form} name="phone" label={t('counter.field.phone')} most={120} digits keypad="tel" />
      </div>
      {children}
      {taken.length > 0 && <Taken taken={taken} today={today} onRepeat={onRepeat} locked={form.locked} />}
    </Pane>
  );
}
