import type { ReactNode } from 'react';
import { useWords } from '../../language.ts';
import classes from './sheet.module.css';

interface Props {
  title: string;
  /** Whether there is nothing of it on this day: said in a line in place of an empty table. */
  isEmpty?: boolean;
  /** Whether it takes the whole width, beside nothing. */
  isWide?: boolean;
  children?: ReactNode;
}

/** One part of the protocol on screen, with its heading. */
export function SheetSection({ title, isEmpty = false, isWide = false, children }: Props) {
  const { t } = useWords();
  return (
    <div className={`${classes.section} ${isWide ? classes.wide : ''}`}>
      <h2 className={classes.title}>{title}</h2>
      {isEmpty ? <p className={classes.none}>{t('day.sheet.none')}</p> : children}
    </div>
  );
}
