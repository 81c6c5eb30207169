import { useWords } from '@jazylym/front/language';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type ChosenFacility, useFacilityChoices } from './use-facility-choices.ts';

interface Props {
  id?: string;
  label: string;
  /** Only for screen readers, where the place says it to the eye. */
  isLabelHidden?: boolean;
  placeholder: string;
  branchCode?: string | undefined;
  value: ChosenFacility | null;
  onChange: (facility: ChosenFacility | null) => void;
  error?: string | undefined;
}

/** One of thousands of facilities, found by its postal index or words of its name: Enter takes the first that is found. */
export function FacilitySelect(props: Props) {
  const { id, label, isLabelHidden = false, placeholder, branchCode, value, onChange, error } = props;
  const { t } = useWords();
  /** What is being typed; null while the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const { choices, isFresh } = useFacilityChoices(typed ?? '', branchCode);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { dropdownOpened, selectFirstOption } = combobox;
  const found = choices.map((choice) => choice.id).join();
  useEffect(() => {
    if (dropdownOpened && found !== '') selectFirstOption();
  }, [dropdownOpened, found, selectFirstOption]);

  const choose = (choice: ChosenFacility | null) => {
    onChange(choice);
    setTyped(null);
    combobox.closeDropdown();
  };
  const leave = () => {
    const [only, another] = choices;
    if (typed && isFresh && only !== undefined && another === undefined) onChange(only);
    setTyped(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(chosen) => choose(choices.find((choice) => String(choice.id) === chosen) ?? null)}
    >
      <Combobox.Target>
        <TextInput
          {...(id && { id })}
          {...(isLabelHidden ? { 'aria-label': label } : { label })}
          placeholder={placeholder}
          autoComplete="off"
          value={typed ?? value?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            if (event.currentTarget.value === '') onChange(null);
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          error={error}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
          {choices.map((choice) => (
            <Combobox.Option key={choice.id} value={String(choice.id)}>
              {choice.label}
            </Combobox.Option>
          ))}
          {choices.length === 0 && isFresh && <Combobox.Empty>{t('accounts.find.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
