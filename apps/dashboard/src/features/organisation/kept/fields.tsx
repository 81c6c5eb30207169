import { useWords } from '@jazylym/front/language';
import { TextInput, type TextInputProps } from '@mantine/core';
import classes from './entry-form.module.css';
import type { EntryForm } from './use-entry-form.ts';

/** What a form's fields need of it, whatever it is of. */
export type FieldForm = Pick<EntryForm<never>, 'typed' | 'change' | 'leave' | 'isWrong' | 'isBusy'>;

interface Props
  extends Pick<TextInputProps, 'description' | 'inputMode' | 'placeholder' | 'type' | 'disabled' | 'maxLength'> {
  form: FieldForm;
  field: string;
  label: string;
  /** How to mend it, shown under it once it is left. */
  mend: string;
}

/** A field's attributes that all kinds of fields share. */
export const bound = ({ form, field, label, mend }: Pick<Props, 'form' | 'field' | 'label' | 'mend'>) => ({
  'data-field': field,
  label,
  value: form.typed[field] ?? '',
  error: form.isWrong(field) && mend,
  disabled: form.isBusy,
  onBlur: () => form.leave(field),
});

/** A text field of a form. */
export function EntryField({ form, field, label, mend, disabled = false, ...rest }: Props) {
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      {...rest}
      {...bound({ form, field, label, mend })}
      disabled={disabled || form.isBusy}
      onChange={({ currentTarget }) => form.change(field, currentTarget.value)}
    />
  );
}

/** A name in the three languages. */
export function NamesFields({
  form,
  of,
  legend,
  hint,
}: {
  form: FieldForm;
  of: string;
  legend: string;
  hint?: string;
}) {
  const { t } = useWords();
  // What is left empty is said as in Kazakh, so an empty one is never wrong by itself.
  const isWrong = (field: string) => form.isWrong(field) && (field.endsWith('.kk') || form.typed[field] !== '');
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <EntryField
          key={language}
          form={{ ...form, isWrong }}
          field={`${of}.${language}`}
          label={t(`organisation.inLanguage.${language}`)}
          mend={t('organisation.mend.name')}
          maxLength={120}
          {...(language === 'kk'
            ? hint !== undefined && { description: hint }
            : { placeholder: form.typed[`${of}.kk`] ?? '' })}
        />
      ))}
    </fieldset>
  );
}
