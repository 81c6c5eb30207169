import type { ChangeSubject } from '@jazylym/domain/organisation/change';
import { useWords } from '@jazylym/front/language';
import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ChangeList } from '../change-list.tsx';
import { useChangeWords } from './change-words.ts';
import classes from './kept.module.css';
import { usePageSearch } from './page-search.ts';

/** Where the cursor goes: the first field that can be written into, or the button that a panel begins with. */
const FIRST = 'form input:not([readonly]), form select, form textarea, button[data-first]';

interface Props {
  title: string;
  /** Whose history stands below; absent for what is not there yet. */
  history?: { subject: ChangeSubject; of: string };
  children: ReactNode;
}

/** What stands beside the list. The cursor goes to its first field when it opens, and back to the list's button when it closes. */
export function Panel({ title, history, children }: Props) {
  const { t } = useWords();
  const [search, change] = usePageSearch();
  const heading = useId();
  const words = useChangeWords();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
    const top = panel.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight / 2) panel.current?.scrollIntoView();
  }, []);
  const close = () => {
    change({ panel: undefined, open: undefined });
    document.querySelector<HTMLElement>(`[data-code="${search.open ?? ''}"]`)?.focus();
  };
  return (
    <section ref={panel} className={classes.panel} aria-labelledby={heading}>
      <div className={classes.panelHead}>
        <h2 id={heading} className={classes.panelTitle}>
          {title}
        </h2>
        <CloseButton aria-label={t('organisation.close')} onClick={close} />
      </div>
      {children}
      {history && (
        <div className={classes.history}>
          <h3 className={classes.historyTitle}>{t('changes.title')}</h3>
          <ChangeList subject={history.subject} of={history.of} words={words} />
        </div>
      )}
    </section>
  );
}
