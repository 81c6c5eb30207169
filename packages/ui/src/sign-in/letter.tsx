import type { FormEvent, ReactNode } from 'react';
import { Mark } from '../mark/mark.tsx';
import classes from './sign-in.module.css';

interface Props {
  title: string;
  lead: string;
  /** The letter on the stamp. */
  letter: string;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
}

/** A form on a letter, in the middle of the page. */
export function Letter({ title, lead, letter, onSubmit, children }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <div className={classes.page}>
      <form className={classes.letter} onSubmit={submit}>
        <span className={classes.stamp}>
          <Mark letter={letter} size={52} />
        </span>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.lead}>{lead}</p>
        {children}
      </form>
    </div>
  );
}
