import { type ReactNode, useState } from 'react';
import { useWords } from '../../language.ts';
import classes from './sheet.module.css';

interface Props {
  title: string;
  /** By which a test finds it. */
  name?: string;
  /** Whether there is nothing of it on this day: said in a line in place of an empty table. */
  isEmpty?: boolean;
  /** Whether it is folded at first. What is folded is not made: a campaign day holds hundreds. */
  isFolded?: boolean;
  /** Whether it takes the whole width, beside nothing. */
  isWide?: boolean;
  children?: ReactNode;
}

/** One part of the protocol on screen, with its heading, by which it folds. No landmark: its table, which scrolls, is one. */
export function SheetSection({ title, name, isEmpty = false, isFolded = false, isWide = false, children }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(!isFolded);
  const named = <h3 className={classes.title}>{title}</h3>;
  return (
    <div className={`${classes.section} ${isWide ? classes.wide : ''}`} data-section={name}>
      {isEmpty ? (
        <>
          {named}
          <p className={classes.none}>{t('day.sheet.none')}</p>
        </>
      ) : (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={classes.summary}>{named}</summary>
          {isOpen && children}
        </details>
      )}
    </div>
  );
}
