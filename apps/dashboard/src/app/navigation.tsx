import type { Actor } from '@jazylym/domain/access/role';
import { useWords } from '@jazylym/front/language';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { menuOf } from './menu.ts';
import classes from './navigation.module.css';

/** The way to the other pages that one may open, and to saved views; nothing where there is neither. */
export function Navigation({ actor, views }: { actor: Actor; views: ReactNode }) {
  const { t } = useWords();
  const menu = menuOf(actor);
  if (menu.length < 2 && !views) return null;
  return (
    <nav className={classes.navigation} aria-label={t('shell.pages')}>
      <ul className={classes.entries}>
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
