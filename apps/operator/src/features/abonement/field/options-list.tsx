import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { fitList } from './fit-list.ts';
import classes from './options-list.module.css';

interface ListProps {
  id: string;
  label: string;
  isOpen: boolean;
  /** The edge of the field that it keeps to where it is wider; both where it is as wide. */
  edge?: 'left' | 'right' | 'both';
  children: ReactNode;
}

/** The list under a text field that offers something while it is typed; the field keeps the focus and names the active one. */
export function OptionsList({ id, label, isOpen, edge = 'both', children }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isOpen && list.current) fitList(list.current);
  });
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={`${classes.list} ${classes[edge]}`}
      hidden={!isOpen}
    >
      {children}
    </div>
  );
}

interface OptionProps {
  id: string;
  isActive: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One of them. The mouse may choose it too. */
export function ListedOption({ id, isActive, onChoose, children }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the text field's
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
