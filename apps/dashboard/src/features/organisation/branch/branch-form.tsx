import type { Branch } from '@jazylym/domain/organisation/organisation';
import { BranchDraft } from '@jazylym/domain/organisation/reference';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import classes from '../kept/entry-form.module.css';
import { EntryForm } from '../kept/entry-form.tsx';
import { EntryField, NamesFields } from '../kept/fields.tsx';
import { namesOfTyped, namesToTyped } from '../kept/typed-names.ts';
import { type Typed, useEntryForm } from '../kept/use-entry-form.ts';

const toTyped = (entry: Branch | null): Typed => ({
  code: entry?.code ?? '',
  ...namesToTyped('names', entry?.names),
  'tile.column': String(entry?.tile.column ?? ''),
  'tile.row': String(entry?.tile.row ?? ''),
});

const toDraft = (typed: Typed) => ({
  code: (typed.code ?? '').trim(),
  names: namesOfTyped('names', typed),
  tile: { column: Number(typed['tile.column'] || Number.NaN), row: Number(typed['tile.row'] || Number.NaN) },
});

/** A branch: its code, which stays, its names and its place on the map of tiles. */
export function BranchForm({ entry, onSaved }: { entry: Branch | null; onSaved: (code: string) => void }) {
  const { t } = useWords();
  const save = useMutation(trpc.organisation.saveBranch.mutationOptions());
  const form = useEntryForm({
    name: `branch ${entry?.code ?? ''}`,
    entry,
    toTyped,
    toDraft,
    schema: BranchDraft,
    save: save.mutateAsync,
    onSaved: ({ code }) => onSaved(code),
  });
  const tile = { form, mend: t('organisation.mend.tile'), inputMode: 'numeric', maxLength: 2 } as const;
  return (
    <EntryForm form={form}>
      <EntryField
        form={form}
        field="code"
        label={t('organisation.field.branchCode')}
        mend={t('organisation.mend.branchCode')}
        inputMode="numeric"
        maxLength={2}
        isFixed={entry !== null}
      />
      <NamesFields form={form} of="names" legend={t('organisation.field.names')} />
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('organisation.field.tile')}</legend>
        <div className={classes.pair}>
          <EntryField {...tile} field="tile.column" label={t('organisation.field.column')} />
          <EntryField {...tile} field="tile.row" label={t('organisation.field.row')} />
        </div>
      </fieldset>
    </EntryForm>
  );
}
