import { type ReactNode, useId } from 'react';
import { useWords } from '../../language.ts';
import classes from './sheet.module.css';

interface Props {
  title: string;
  /** Whether there is nothing of it on this day: said in a line in place of an empty table. */
  isEmpty?: boolean;
  children?: ReactNode;
}

/** One part of the protocol on screen, with its heading. */
export function SheetSection({ title, isEmpty = false, children }: Props) {
  const { t } = useWords();
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h3 id={heading} className={classes.title}>
        {title}
      </h3>
      {isEmpty ? <p className={classes.none}>{t('day.sheet.none')}</p> : children}
    </section>
  );
}
