import { TextInput, type TextInputProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Field } from '../draft/check.ts';
import type { Draft } from '../draft/draft.ts';
import type { Form } from './form.ts';
import { physicalDigit, typeInto } from './physical-digit.ts';
import { stop } from './stops.ts';

type TextName = { [Key in keyof Draft]: Draft[Key] extends string ? Key : never }[keyof Draft] & Field;

export interface TextFieldProps
  extends Pick<TextInputProps, 'description' | 'placeholder' | 'size' | 'autoComplete' | 'className'> {
  form: Form;
  name: TextName;
  label: string;
  /** How many characters the abonement holds. */
  most: number;
  /** Takes digits from the digit row, whatever the keyboard's layout writes there. */
  digits?: boolean;
  /** The keypad that a telephone shows. */
  keypad?: 'numeric' | 'decimal' | 'tel';
  /** Whether Enter stops here on its way through the form; the Tab key always does. */
  isStop?: boolean;
  /** The roles of a field that offers a list, and its keys. */
  combobox?: Pick<
    TextInputProps,
    | 'role'
    | 'aria-expanded'
    | 'aria-controls'
    | 'aria-autocomplete'
    | 'aria-activedescendant'
    | 'onKeyDown'
    | 'onFocus'
    | 'onBlur'
  >;
}

/** A text field of the draft: its trouble stands under it once it is left, that it is empty only once payment is tried. */
export function TextField(props: TextFieldProps) {
  const { form, name, label, most, digits = false, keypad, isStop = true, combobox, ...rest } = props;
  return (
    <TextInput
      {...rest}
      {...combobox}
      {...(isStop ? stop : {})}
      data-field={name}
      label={label}
      value={form.draft[name]}
      maxLength={most}
      inputMode={keypad ?? 'text'}
      autoComplete="off"
      spellCheck={false}
      disabled={form.locked}
      error={form.problemOf(name)}
      onChange={(event) => form.change({ [name]: event.currentTarget.value })}
      onBlur={(event) => {
        if (form.draft[name] !== '') form.leave(name);
        combobox?.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (digits) readPhysically(event);
        combobox?.onKeyDown?.(event);
      }}
    />
  );
}

/** Types the digit of the key in place of what the keyboard's layout writes. */
export function readPhysically(event: KeyboardEvent<HTMLInputElement>): void {
  const digit = physicalDigit(event.nativeEvent);
  if (digit === null) return;
  event.preventDefault();
  typeInto(event.currentTarget, digit);
}
