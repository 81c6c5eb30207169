import type { Browser } from '@jazylym/domain/access/browser';
import { formatMoment } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { useWords } from '../language.ts';
import classes from './account.module.css';
import { sayBrowser } from './say-browser.ts';

interface Session {
  id: string;
  browser: Browser;
  ipAddress: string;
  since: string;
  lastUsed: string;
  isThis?: boolean;
}

interface Props {
  sessions: readonly Session[];
  /** Ends one; the present one ends by signing out. */
  onEnd: (id: string) => void;
  /** Which one is being ended. */
  busy: string | null;
}

/** Live sessions: browser and system, address, since when and when last used. */
export function SessionList({ sessions, onEnd, busy }: Props) {
  const { t, language } = useWords();
  if (sessions.length === 0) return <p className={classes.hint}>{t('access.own.sessions.none')}</p>;
  return (
    <ul className={classes.sessions}>
      {sessions.map(({ id, browser, ipAddress, since, lastUsed, isThis = false }) => (
        <li key={id} className={classes.session}>
          <div className={classes.about}>
            <span className={classes.browser}>
              {sayBrowser(browser, t)}
              {isThis && <span className={classes.this}>{t('access.own.sessions.this')}</span>}
            </span>
            <span className={classes.detail}>{ipAddress}</span>
            <span className={classes.detail}>
              {t('access.own.sessions.since', { when: formatMoment(since, language) })}
            </span>
            <span className={classes.detail}>
              {isThis
                ? t('access.own.sessions.now')
                : t('access.own.sessions.lastUsed', { when: formatMoment(lastUsed, language) })}
            </span>
          </div>
          {!isThis && (
            <Button
              variant="default"
              size="xs"
              loading={busy === id}
              aria-label={`${t('access.own.sessions.end')}: ${sayBrowser(browser, t)}, ${ipAddress}`}
              onClick={() => onEnd(id)}
            >
              {t('access.own.sessions.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
