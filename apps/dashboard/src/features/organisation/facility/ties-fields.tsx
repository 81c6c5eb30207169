import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { useWords } from '@jazylym/front/language';
import { Checkbox } from '@mantine/core';
import { FacilityField } from '../kept/facility-field.tsx';
import type { FieldForm } from '../kept/fields.tsx';
import { orNull } from '../kept/typed-names.ts';
import type { Typed } from '../kept/use-entry-form.ts';

/** A form's fields are texts: a tick is one too. */
const TICKED = 'yes';

export const tiesToTyped = (entry: FacilityEntry | null) => ({
  sortingPointCode: entry?.sortingPointCode ?? '',
  automated: (entry?.automated ?? true) ? TICKED : '',
  enteredAtCode: entry?.enteredAtCode ?? '',
});

/** What is typed of where cards are entered counts only without automation, and stays typed while somebody tries the tick. */
export function tiesOfTyped(typed: Typed) {
  const automated = typed.automated === TICKED;
  return {
    sortingPointCode: orNull(typed.sortingPointCode)?.trim() ?? null,
    automated,
    enteredAtCode: automated ? null : (typed.enteredAtCode ?? '').trim(),
  };
}

/** What a facility has to do with others: who sorts its bundles, and who enters its cards where it has no automation. */
export function TiesFields({ form }: { form: FieldForm }) {
  const { t } = useWords();
  const automated = form.typed.automated === TICKED;
  return (
    <>
      <FacilityField
        form={form}
        field="sortingPointCode"
        label={t('organisation.field.sortingPointCode')}
        hint={t('organisation.hint.sortingPoint')}
      />
      <Checkbox
        data-field="automated"
        label={t('organisation.field.automated')}
        description={t('organisation.hint.automated')}
        checked={automated}
        aria-busy={form.isBusy}
        onChange={({ currentTarget }) => form.change('automated', currentTarget.checked ? TICKED : '')}
      />
      {!automated && (
        <FacilityField
          form={form}
          field="enteredAtCode"
          label={t('organisation.field.enteredAtCode')}
          hint={t('organisation.hint.facility')}
        />
      )}
    </>
  );
}
