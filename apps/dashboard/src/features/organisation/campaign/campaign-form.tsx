import { Campaign } from '@jazylym/domain/organisation/reference';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import classes from '../kept/entry-form.module.css';
import { EntryForm } from '../kept/entry-form.tsx';
import { EntryField } from '../kept/fields.tsx';
import { type Typed, useEntryForm } from '../kept/use-entry-form.ts';

const toTyped = (entry: Campaign | null): Typed => ({
  year: String(entry?.year ?? ''),
  opensOn: entry?.opensOn ?? '',
  closesOn: entry?.closesOn ?? '',
});

const toDraft = ({ year, opensOn, closesOn }: Typed) => ({ year: Number(year || Number.NaN), opensOn, closesOn });

/** A campaign: the subscription year that it is for, and from which day to which it runs. */
export function CampaignForm({ entry, onSaved }: { entry: Campaign | null; onSaved: (year: string) => void }) {
  const { t } = useWords();
  const save = useMutation(trpc.organisation.saveCampaign.mutationOptions());
  const form = useEntryForm({
    name: `campaign ${entry?.year ?? ''}`,
    entry,
    toTyped,
    toDraft,
    schema: Campaign,
    save: save.mutateAsync,
    onSaved: ({ year }) => onSaved(String(year)),
  });
  const date = { form, mend: t('organisation.mend.date'), type: 'date' } as const;
  return (
    <EntryForm form={form}>
      <EntryField
        form={form}
        field="year"
        label={t('organisation.field.year')}
        mend={t('organisation.mend.year')}
        inputMode="numeric"
        maxLength={4}
        isFixed={entry !== null}
      />
      <div className={classes.pair}>
        <EntryField {...date} field="opensOn" label={t('organisation.field.opensOn')} />
        <EntryField {...date} field="closesOn" label={t('organisation.field.closesOn')} />
      </div>
    </EntryForm>
  );
}
