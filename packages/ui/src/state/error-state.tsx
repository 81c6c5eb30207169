import { Button } from '@mantine/core';
import { IconMailX } from '@tabler/icons-react';
import classes from './state.module.css';

interface Props {
  title: string;
  hint: string;
  /** Its rank: 1 where it is all that the page has. */
  rank?: 1 | 2;
  retry?: { label: string; onRetry: () => void; busy?: boolean };
}

/** What went wrong and how to go on. Announced to screen readers at once. */
export function ErrorState({ title, hint, rank = 2, retry }: Props) {
  const Heading = `h${rank}` as const;
  return (
    <div className={classes.state} role="alert">
      <span className={`${classes.icon} ${classes.wrong}`}>
        <IconMailX size={30} stroke={1.5} aria-hidden />
      </span>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.hint}>{hint}</p>
      {retry && (
        <Button onClick={retry.onRetry} loading={retry.busy ?? false}>
          {retry.label}
        </Button>
      )}
    </div>
  );
}
