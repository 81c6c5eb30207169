import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { useWords } from '@jazylym/front/language';
import { FacilityField } from '../kept/facility-field.tsx';
import type { FieldForm } from '../kept/fields.tsx';
import { SegmentsField } from '../kept/segments-field.tsx';
import { orNull } from '../kept/typed-names.ts';
import type { Typed } from '../kept/use-entry-form.ts';

/** A form's fields are texts: an answer is one too. */
const AUTOMATED = ['yes', 'no'] as const;

const isAutomated = (typed: Typed): boolean => typed.automated === 'yes';

export const tiesToTyped = (entry: FacilityEntry | null) => ({
  sortingPointCode: entry?.sortingPointCode ?? '',
  automated: (entry?.automated ?? true) ? 'yes' : 'no',
  enteredAtCode: entry?.enteredAtCode ?? '',
});

/** What is typed of where cards are entered counts only without automation, and stays typed while somebody tries the other answer. */
export function tiesOfTyped(typed: Typed) {
  const automated = isAutomated(typed);
  return {
    sortingPointCode: orNull(typed.sortingPointCode)?.trim() ?? null,
    automated,
    enteredAtCode: automated ? null : (typed.enteredAtCode ?? '').trim(),
  };
}

/** What a facility has to do with others: who sorts its bundles, and who enters its cards where it has no automation. */
export function TiesFields({ form }: { form: FieldForm }) {
  const { t } = useWords();
  const automated = isAutomated(form.typed);
  return (
    <>
      <FacilityField
        form={form}
        field="sortingPointCode"
        label={t('organisation.field.sortingPointCode')}
        hint={t('organisation.hint.sortingPoint')}
      />
      <SegmentsField
        form={form}
        field="automated"
        label={t('organisation.field.automated')}
        hint={t('organisation.hint.automated')}
        choices={AUTOMATED.map((value) => ({ value, label: t(`organisation.${value}`) }))}
        value={automated ? 'yes' : 'no'}
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
