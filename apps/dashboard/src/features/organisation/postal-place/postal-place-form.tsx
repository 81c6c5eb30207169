import { Zone } from '@jazylym/domain/organisation/organisation';
import { type PostalPlace, PostalPlaceDraft } from '@jazylym/domain/organisation/reference';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import classes from '../kept/entry-form.module.css';
import { EntryForm } from '../kept/entry-form.tsx';
import { FacilityField } from '../kept/facility-field.tsx';
import { bound, EntryField, NamesFields } from '../kept/fields.tsx';
import { SegmentsField } from '../kept/segments-field.tsx';
import { namesOfTyped, namesToTyped, orNull } from '../kept/typed-names.ts';
import { type Typed, useEntryForm } from '../kept/use-entry-form.ts';

const toTyped = (entry: PostalPlace | null): Typed => ({
  code: entry?.code ?? '',
  newCode: entry?.newCode ?? '',
  facilityCode: entry?.facilityCode ?? '',
  round: entry?.round ?? '',
  zone: entry?.zone ?? 'rayon',
  ...namesToTyped('settlement', entry?.settlement),
  ...namesToTyped('rayon', entry?.rayon),
  streets: entry?.streets.join('\n') ?? '',
  closedOn: entry?.closedOn ?? '',
});

const toDraft = (typed: Typed) => {
  const rayon = namesOfTyped('rayon', typed);
  return {
    code: typed.code,
    newCode: typed.newCode,
    facilityCode: (typed.facilityCode ?? '').trim(),
    round: typed.round,
    zone: typed.zone,
    settlement: namesOfTyped('settlement', typed),
    rayon: Object.values(rayon).every((name) => name.trim() === '') ? null : rayon,
    streets: (typed.streets ?? '').split('\n').filter((street) => street.trim() !== ''),
    closedOn: orNull(typed.closedOn),
  };
};

/** A postal code: its two forms, who delivers on which round and at which tariff, what the place is called, its streets, and whether it is closed. */
export function PostalPlaceForm({ entry, onSaved }: { entry: PostalPlace | null; onSaved: (code: string) => void }) {
  const { t } = useWords();
  const save = useMutation(trpc.organisation.savePostalPlace.mutationOptions());
  const form = useEntryForm({
    name: `postalPlace ${entry?.code ?? ''}`,
    entry,
    toTyped,
    toDraft,
    schema: PostalPlaceDraft,
    save: save.mutateAsync,
    onSaved: ({ code }) => onSaved(code),
  });
  return (
    <EntryForm form={form}>
      <div className={classes.pair}>
        <EntryField
          form={form}
          field="code"
          label={t('organisation.field.code')}
          mend={t('organisation.mend.code')}
          inputMode="numeric"
          maxLength={6}
          isFixed={entry !== null}
        />
        <EntryField
          form={form}
          field="newCode"
          label={t('organisation.field.newCode')}
          placeholder="A10A5T4"
          mend={t('organisation.mend.newCode')}
          maxLength={9}
        />
      </div>
      <FacilityField
        form={form}
        field="facilityCode"
        label={t('organisation.field.facilityCode')}
        hint={t('organisation.hint.facility')}
      />
      <EntryField
        form={form}
        field="round"
        label={t('organisation.field.round')}
        description={t('organisation.hint.round')}
        mend={t('organisation.mend.round')}
        maxLength={10}
      />
      <SegmentsField
        form={form}
        field="zone"
        label={t('organisation.field.zone')}
        choices={Zone.options.map((value) => ({ value, label: t(`organisation.zone.${value}`) }))}
        value={form.typed.zone === 'city' ? 'city' : 'rayon'}
      />
      <NamesFields form={form} of="settlement" legend={t('organisation.field.settlement')} />
      <NamesFields form={form} of="rayon" legend={t('organisation.field.rayon')} hint={t('organisation.hint.rayon')} />
      <Textarea
        {...bound({
          form,
          field: 'streets',
          label: t('organisation.field.streets'),
          mend: t('organisation.mend.streets'),
        })}
        description={t('organisation.hint.streets')}
        rows={4}
        readOnly={form.isBusy}
        spellCheck={false}
        onChange={({ currentTarget }) => form.change('streets', currentTarget.value)}
      />
      {entry !== null && (
        <EntryField
          form={form}
          field="closedOn"
          type="date"
          label={t('organisation.field.closedOn')}
          description={t('organisation.hint.closedCode')}
          mend={t('organisation.mend.date')}
        />
      )}
    </EntryForm>
  );
}
