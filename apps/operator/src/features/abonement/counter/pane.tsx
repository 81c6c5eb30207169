import { Key } from '@jazylym/ui/key/key';
import { type ReactNode, useId } from 'react';
import classes from './counter.module.css';

interface Props {
  title: string;
  /** The key that leads here. */
  keyName?: string;
  /** Its place in the counter's grid. */
  area: 'subscriber' | 'line' | 'total' | 'strip';
  children: ReactNode;
}

/** One of the counter's panes. */
export function Pane({ title, keyName, area, children }: Props) {
  const id = useId();
  return (
    <section className={`${classes.pane} ${classes[area]}`} aria-labelledby={id}>
      <h2 id={id} className={classes.paneTitle}>
        {title}
        {keyName && <Key>{keyName}</Key>}
      </h2>
      {children}
    </section>
  );
}
