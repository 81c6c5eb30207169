import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { type MouseEvent, type ReactNode, type Ref, useState } from 'react';
import { pressOnce } from '../afterwards/row-keys.ts';
import classes from './accepted.module.css';

interface Props {
  keyName: string;
  /** What comes next: it has the cursor when the page opens, and Enter on it. */
  isNext: boolean;
  describedBy: string;
  /** It is under way: the cursor stays, a press does nothing. */
  isBusy?: boolean;
  isOff?: boolean;
  onPress: (event: MouseEvent) => void;
  button?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** One of the steps after an acceptance, with its key. */
export function StepButton({ keyName, isNext, describedBy, isBusy, isOff, onPress, button, children }: Props) {
  const [isFirst] = useState(isNext);
  return (
    <Button
      {...(button && { ref: button })}
      autoFocus={isFirst}
      aria-describedby={describedBy}
      size="md"
      fullWidth
      variant={isNext ? 'filled' : 'light'}
      disabled={isOff ?? false}
      aria-disabled={isBusy || undefined}
      data-step={keyName}
      onKeyDown={pressOnce}
      onClick={onPress}
      rightSection={
        <span className={classes.keys}>
          {isNext && <Key>Enter</Key>}
          <Key>{keyName}</Key>
        </span>
      }
    >
      {children}
    </Button>
  );
}
