import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bound, type FieldForm } from './fields.tsx';

/** How many facilities are offered, and after which pause of the keys, in milliseconds, they are asked for. */
const OFFERED = 8;
const PAUSE = 150;

interface Props {
  form: FieldForm;
  field: string;
  label: string;
  /** What stands under it until its facility's name does. */
  hint: string;
}

/** A facility: found by index or name, kept by its index; its name stands under the field. Closed ones are not offered. */
export function FacilityField({ form, field, label, hint }: Props) {
  const { t, language } = useWords();
  const typed = form.typed[field] ?? '';
  const [text] = useDebouncedValue(typed, PAUSE);
  const found = useQuery(
    trpc.organisation.facilities.queryOptions(
      { text, state: 'open', limit: OFFERED },
      { enabled: text.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const offered = found.data?.rows ?? [];
  const nameOf = (code: string) => offered.find((facility) => facility.code === code)?.names[language];
  return (
    <Autocomplete
      {...bound({ form, field, label, mend: t('organisation.mend.code') })}
      description={nameOf(typed) ?? hint}
      data={offered.map(({ code }) => code)}
      filter={({ options }) => options}
      renderOption={({ option }) => `${option.value} · ${nameOf(option.value) ?? ''}`}
      maxLength={60}
      readOnly={form.isBusy}
      autoComplete="off"
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => form.change(field, value)}
    />
  );
}
