import { type ReactNode, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import classes from './offering-field.module.css';
import { ListedOption, OptionsList } from './options-list.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { useActive } from './use-active.ts';

/** Something to put into the field: what is shown of it, and what choosing it does. */
export type Offered = { key: string; shown: ReactNode; choose: () => void };

interface Props extends Omit<TextFieldProps, 'combobox'> {
  listLabel: string;
  /** The edge of the field that the list keeps to: it is wider. */
  edge?: 'left' | 'right';
  /** What is offered for what is typed. */
  offered: readonly Offered[];
  /** Tells whether the cursor is here: only then is there anything to ask for. */
  onHere: (isHere: boolean) => void;
  /** Whether Enter takes the first without an arrow key: only where what is typed cannot stand as it is. */
  isAutomatic?: boolean;
}

/** A text field that offers something while it is typed. Enter takes the active one and goes on; Escape closes the list. */
export function OfferingField({ listLabel, edge = 'left', offered, onHere, isAutomatic = false, ...field }: Props) {
  const id = useId();
  const [isHere, setHere] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const options = isHere && !isClosed ? offered : [];
  const active = useActive(
    options.map(({ key }) => key),
    { isAutomatic },
  );
  const isListed = options.length > 0;
  /** At once: Enter goes on to the next field that is still empty. */
  const choose = (option: Offered) => {
    flushSync(() => {
      option.choose();
      setClosed(true);
      active.reset();
    });
  };
  return (
    <div className={classes.field}>
      <TextField
        {...field}
        combobox={{
          role: 'combobox',
          'aria-expanded': isListed,
          'aria-controls': `${id}-list`,
          'aria-autocomplete': 'list',
          'aria-activedescendant': isListed && active.position >= 0 ? `${id}-${active.position}` : undefined,
          onFocus: () => {
            setHere(true);
            onHere(true);
            setClosed(false);
          },
          onBlur: () => {
            setHere(false);
            onHere(false);
          },
          onKeyDown: (event) => {
            if (active.onArrow(event)) return setClosed(false);
            if (event.key === 'Escape' && isListed) {
              event.stopPropagation();
              return setClosed(true);
            }
            const option = options[active.position];
            if (event.key === 'Enter' && option) choose(option);
            else if (event.key.length === 1 || event.key === 'Backspace') setClosed(false);
          },
        }}
      />
      <OptionsList id={`${id}-list`} label={listLabel} isOpen={isListed} edge={edge}>
        {options.map((option, place) => (
          <ListedOption
            key={option.key}
            id={`${id}-${place}`}
            isActive={place === active.position}
            onChoose={() => choose(option)}
          >
            {option.shown}
          </ListedOption>
        ))}
      </OptionsList>
    </div>
  );
}
