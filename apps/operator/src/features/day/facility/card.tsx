import { type ReactNode, useId } from 'react';
import classes from './facility.module.css';

interface Props {
  title: string;
  /** Stands at the title's end: a sum, a way on. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One matter of the facility's page. */
export function Card({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h2 id={id} className={classes.cardTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
