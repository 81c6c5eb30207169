import { FacilityDraft, type FacilityEntry } from '@jazylym/domain/organisation/reference';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { EntryForm } from '../kept/entry-form.tsx';
import { bound, EntryField, NamesFields } from '../kept/fields.tsx';
import { namesOfTyped, namesToTyped, orNull } from '../kept/typed-names.ts';
import { type Typed, useEntryForm } from '../kept/use-entry-form.ts';
import { TiesFields, tiesOfTyped, tiesToTyped } from './ties-fields.tsx';

const toTyped = (entry: FacilityEntry | null): Typed => ({
  code: entry?.code ?? '',
  ...namesToTyped('names', entry?.names),
  branchCode: entry?.branchCode ?? '',
  signatures: String(entry?.signatures ?? 1),
  ...tiesToTyped(entry),
  closedOn: entry?.closedOn ?? '',
});

const toDraft = (typed: Typed) => ({
  code: (typed.code ?? '').trim(),
  names: namesOfTyped('names', typed),
  branchCode: typed.branchCode,
  signatures: Number(typed.signatures),
  ...tiesOfTyped(typed),
  closedOn: orNull(typed.closedOn),
});

/** A facility: its index, its names, its branch, who certifies, what it has to do with others, and whether it is closed. */
export function FacilityForm({ entry, onSaved }: { entry: FacilityEntry | null; onSaved: (code: string) => void }) {
  const { t, language } = useWords();
  const branches = useQuery(trpc.organisation.branches.queryOptions());
  const save = useMutation(trpc.organisation.saveFacility.mutationOptions());
  const form = useEntryForm({
    name: `facility ${entry?.id ?? ''}`,
    entry,
    toTyped,
    toDraft,
    schema: FacilityDraft,
    save: save.mutateAsync,
    onSaved: ({ code }) => onSaved(code),
  });
  return (
    <EntryForm form={form}>
      <EntryField
        form={form}
        field="code"
        label={t('organisation.field.code')}
        description={t('organisation.hint.code')}
        mend={t('organisation.mend.code')}
        inputMode="numeric"
        maxLength={6}
      />
      <NamesFields form={form} of="names" legend={t('organisation.field.names')} />
      <NativeSelect
        {...bound({
          form,
          field: 'branchCode',
          label: t('organisation.field.branch'),
          mend: t('organisation.mend.choose'),
        })}
        data={[
          { value: '', label: '–' },
          ...(branches.data ?? []).map(({ code, names }) => ({ value: code, label: `${code} · ${names[language]}` })),
        ]}
        onChange={({ currentTarget }) => form.change('branchCode', currentTarget.value)}
      />
      <NativeSelect
        {...bound({
          form,
          field: 'signatures',
          label: t('organisation.field.signatures'),
          mend: t('organisation.mend.choose'),
        })}
        data={[
          { value: '1', label: t('organisation.signatures.operator') },
          { value: '2', label: t('organisation.signatures.both') },
        ]}
        onChange={({ currentTarget }) => form.change('signatures', currentTarget.value)}
      />
      <TiesFields form={form} />
      {entry !== null && (
        <EntryField
          form={form}
          field="closedOn"
          type="date"
          label={t('organisation.field.closedOn')}
          description={t('organisation.hint.closed')}
          mend={t('organisation.mend.date')}
        />
      )}
    </EntryForm>
  );
}
