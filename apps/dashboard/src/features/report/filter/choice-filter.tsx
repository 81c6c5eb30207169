import { foldText } from '@jazylym/domain/catalogue/fold';
import { MultiSelect } from '@mantine/core';
import classes from './filter.module.css';

interface Props {
  label: string;
  /** What stands there while nothing is chosen, which means all. */
  placeholder: string;
  nothingFound: string;
  choices: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Any number of choices, found by typing with folded letters («казак» finds «Қазақ») or by their code. */
export function ChoiceFilter({ label, placeholder, nothingFound, choices, value, onChange }: Props) {
  const known = new Set(choices.map((choice) => choice.value));
  const unknown = value.filter((code) => !known.has(code)).map((code) => ({ value: code, label: code }));
  return (
    <MultiSelect
      className={classes.choice ?? ''}
      aria-label={label}
      placeholder={value.length === 0 ? placeholder : ''}
      data={[...choices, ...unknown]}
      value={[...value]}
      onChange={onChange}
      searchable
      hidePickedOptions
      limit={60}
      nothingFoundMessage={nothingFound}
      maxDropdownHeight={320}
      comboboxProps={{ transitionProps: { duration: 0 }, width: 'max-content', position: 'bottom-start' }}
      filter={({ options, search }) => {
        const wanted = foldText(search);
        return options.filter(
          (option) => 'value' in option && (foldText(option.label).includes(wanted) || option.value.startsWith(search)),
        );
      }}
    />
  );
}
