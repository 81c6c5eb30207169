import type { Actor } from '@jazylym/domain/access/role';
import { useWords } from '@jazylym/front/language';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { menuOf } from './menu.ts';
import classes from './navigation.module.css';

/** The way to the other pages that one may open, and to saved views; nothing where there is neither. Where they scroll, the page at hand is in sight. */
export function Navigation({ actor, views }: { actor: Actor; views: ReactNode }) {
  const { t } = useWords();
  const menu = menuOf(actor);
  const entries = useRef<HTMLUListElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page at hand is marked anew with each path
  useEffect(() => {
    const { current: list } = entries;
    const entry = list?.querySelector<HTMLElement>('[aria-current="page"]');
    if (list && entry) list.scrollLeft = entry.offsetLeft - (list.clientWidth - entry.offsetWidth) / 2;
  }, [path]);
  if (menu.length < 2 && !views) return null;
  return (
    <nav className={classes.navigation} aria-label={t('shell.pages')}>
      <ul ref={entries} className={classes.entries}>
        {menu.map(({ path, label }) => (
          <li key={path}>
            <Link to={path} className={classes.entry} activeOptions={{ exact: path === '/', includeSearch: false }}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.views}>{views}</div>
    </nav>
  );
}
