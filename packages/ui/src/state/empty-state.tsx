import { IconMailOpened } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state.module.css';

interface Props {
  title: string;
  hint: string;
  /** Its rank: 1 where it is all that the page has. */
  rank?: 1 | 2;
  /** The next step: a button or a link. */
  action?: ReactNode;
}

/** Nothing to show, why, and what to do next. */
export function EmptyState({ title, hint, rank = 2, action }: Props) {
  const Heading = `h${rank}` as const;
  return (
    <div className={classes.state} role="status">
      <span className={classes.icon}>
        <IconMailOpened size={30} stroke={1.5} aria-hidden />
      </span>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.hint}>{hint}</p>
      {action}
    </div>
  );
}
