import { IconMailOpened } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state.module.css';

interface Props {
  title: string;
  hint: string;
  /** The next step: a button or a link. */
  action?: ReactNode;
}

/** Nothing to show, why, and what to do next. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className={classes.state} role="status">
      <span className={classes.icon}>
        <IconMailOpened size={30} stroke={1.5} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.hint}>{hint}</p>
      {action}
    </div>
  );
}
