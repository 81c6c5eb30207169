import { Button } from '@mantine/core';
import { IconMailX } from '@tabler/icons-react';
import classes from './state.module.css';

interface Props {
  title: string;
  hint: string;
  retry?: { label: string; onRetry: () => void; busy?: boolean };
}

/** What went wrong and how to go on. Announced to screen readers at once. */
export function ErrorState({ title, hint, retry }: Props) {
  return (
    <div className={classes.state} role="alert">
      <span className={`${classes.icon} ${classes.wrong}`}>
        <IconMailX size={30} stroke={1.5} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.hint}>{hint}</p>
      {retry && (
        <Button onClick={retry.onRetry} loading={retry.busy ?? false}>
          {retry.label}
        </Button>
      )}
    </div>
  );
}
