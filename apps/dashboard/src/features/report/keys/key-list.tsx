import type { ApiKey } from '@jazylym/domain/report/key';
import { useWords } from '@jazylym/front/language';
import { formatMoment, formatShortDate } from '@jazylym/i18n/format';
import { useEffect, useRef, useState } from 'react';
import classes from './keys.module.css';
import { RevokeKey } from './revoke-key.tsx';

/** Keys, the living ones first: whose, since when, when last used, and the way to end them. */
export function KeyList({ keys, showsPublisher }: { keys: readonly ApiKey[]; showsPublisher: boolean }) {
  const { t, language } = useWords();
  const [endedNow, setEndedNow] = useState<string | null>(null);
  if (keys.length === 0) return <p className={classes.hint}>{t('keys.list.none')}</p>;
  return (
    <ul className={classes.list}>
      {keys.map(({ id, name, start, publisher, createdAt, createdBy, lastUsedOn, revokedAt }) => (
        <li key={id} className={classes.item}>
          <div className={revokedAt === null ? classes.facts : `${classes.facts} ${classes.revoked}`}>
            <strong>{name}</strong>
            <code className={classes.start}>{start}…</code>
            {showsPublisher && <p>{publisher.name}</p>}
            <p>{t('keys.list.made', { when: formatMoment(createdAt, language), name: createdBy })}</p>
            {revokedAt !== null ? (
              <Ended isNow={id === endedNow} when={formatMoment(revokedAt, language)} />
            ) : (
              <p>
                {lastUsedOn === null
                  ? t('keys.list.neverUsed')
                  : t('keys.list.used', { day: formatShortDate(lastUsedOn, language) })}
              </p>
            )}
          </div>
          {revokedAt === null && <RevokeKey id={id} name={name} onRevoked={() => setEndedNow(id)} />}
        </li>
      ))}
    </ul>
  );
}

/** Since when a key is revoked; the cursor goes there when that was just now, as the button that had it is gone. */
function Ended({ isNow, when }: { isNow: boolean; when: string }) {
  const { t } = useWords();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNow) said.current?.focus();
  }, [isNow]);
  return (
    <p ref={said} tabIndex={-1}>
      {t('keys.list.revoked', { when })}
    </p>
  );
}
