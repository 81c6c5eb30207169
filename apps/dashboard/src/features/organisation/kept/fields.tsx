import type { Language } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { TextInput, type TextInputProps } from '@mantine/core';
import classes from './entry-form.module.css';
import type { EntryForm } from './use-entry-form.ts';

/** What a form's fields need of it, whatever it is of. */
export type FieldForm = Pick<EntryForm<never>, 'typed' | 'change' | 'leave' | 'isWrong' | 'isBusy'>;

interface Props
  extends Pick<
    TextInputProps,
    | 'description'
    | 'inputMode'
    | 'placeholder'
    | 'type'
    | 'maxLength'
    | 'leftSection'
    | 'leftSectionWidth'
    | 'aria-label'
  > {
  form: FieldForm;
  field: string;
  label?: string | undefined;
  /** How to mend it, shown under it once it is left. */
  mend: string;
  /** What it is known by stays: it can be read and copied, not changed. */
  isFixed?: boolean;
}

/** A field's attributes that all kinds of fields share. While it is being saved it takes nothing, and keeps the cursor. */
export const bound = ({ form, field, label, mend }: Pick<Props, 'form' | 'field' | 'label' | 'mend'>) => ({
  'data-field': field,
  label,
  value: form.typed[field] ?? '',
  error: form.isWrong(field) && mend,
  'aria-busy': form.isBusy,
  onBlur: () => form.leave(field),
});

/** A text field of a form. */
export function EntryField({ form, field, label, mend, isFixed = false, ...rest }: Props) {
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      {...rest}
      {...bound({ form, field, label, mend })}
      readOnly={isFixed || form.isBusy}
      variant={isFixed ? 'filled' : 'default'}
      onChange={({ currentTarget }) => form.change(field, currentTarget.value)}
    />
  );
}

/** The languages as the header's switch has them. */
const SHORT = { kk: 'ҚАЗ', ru: 'РУС', en: 'ENG' };

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
    <LinesFields
      form={{ ...form, isWrong }}
      of={of}
      legend={legend}
      hint={hint}
      languages={['kk', 'ru', 'en']}
      mend={t('organisation.mend.name')}
      placeholder={form.typed[`${of}.kk`]}
    />
  );
}

interface LinesProps extends Pick<Props, 'form' | 'mend'> {
  of: string;
  legend: string;
  hint?: string | undefined;
  languages: readonly Language[];
  /** What stands for every line but the Kazakh one where it is left empty. */
  placeholder?: string | undefined;
}

/** One line in each of some languages. */
export function LinesFields({ form, of, legend, hint, languages, mend, placeholder = '' }: LinesProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {languages.map((language) => (
        <EntryField
          key={language}
          form={form}
          field={`${of}.${language}`}
          aria-label={`${legend}, ${t(`organisation.inLanguage.${language}`)}`}
          leftSection={<span aria-hidden>{SHORT[language]}</span>}
          leftSectionWidth={44}
          mend={mend}
          maxLength={120}
          placeholder={language === 'kk' ? '' : placeholder}
        />
      ))}
    </fieldset>
  );
}
