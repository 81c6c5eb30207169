import { changedFields } from '@jazylym/domain/organisation/change';
import { useWords } from '@jazylym/front/language';
import { Alert, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { fieldName, fieldValue } from './change-words.ts';
import classes from './entry-form.module.css';

type Recorded = Parameters<typeof changedFields>[0]['before'];

interface Props {
  stored: unknown;
  mine: unknown;
  busy: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else was faster: both versions, field by field, and which of them stays. The cursor goes to it. */
export function Conflict({ stored, mine, busy, onTakeTheirs, onKeepMine }: Props) {
  const { t, language } = useWords();
  const alert = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further version that comes between is told anew.
  useEffect(() => {
    alert.current?.focus({ preventScroll: true });
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, [stored]);
  const said = (value: unknown) =>
    (value ?? null) === null ? t('changes.nothing') : fieldValue(value, { t, language });
  const differing = changedFields({ before: stored as Recorded, after: mine as Recorded }).filter(
    ({ field }) => field !== 'id',
  );
  return (
    <Alert ref={alert} tabIndex={-1} color="seal" role="alert" title={t('organisation.conflict.title')}>
      <p>{t('organisation.conflict.hint')}</p>
      <table className={classes.versions}>
        <thead>
          <tr>
            <th scope="col">{t('organisation.conflict.field')}</th>
            <th scope="col">{t('organisation.conflict.theirs')}</th>
            <th scope="col">{t('organisation.conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fieldName(field, t)}</th>
              <td>{said(before)}</td>
              <td>{said(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.choices}>
        <Button variant="default" disabled={busy} onClick={onTakeTheirs}>
          {t('organisation.conflict.takeTheirs')}
        </Button>
        <Button loading={busy} onClick={onKeepMine}>
          {t('organisation.conflict.keepMine')}
        </Button>
      </div>
    </Alert>
  );
}
