import type { ReactNode } from 'react';
import classes from './key.module.css';

/** The key that does what the button beside it does, as it is written on the keyboard. It takes the colour of its place. */
export function Key({ children }: { children: ReactNode }) {
  return <kbd className={classes.key}>{children}</kbd>;
}
