import { useWords } from '@jazylym/front/language';
import { Alert, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './entry-form.module.css';

/** A field in which two versions differ, as a person reads it. */
interface Differing {
  field: string;
  theirs: string;
  mine: string;
}

interface Props {
  differing: readonly Differing[];
  /** What is stored instead: every further version that comes between is told anew. */
  stored: unknown;
  busy: boolean;
  onTakeTheirs: () => void;
  /** Without it the button is the form's own, which saves what is typed. */
  onKeepMine?: () => void;
}

/** Somebody else was faster: both versions, field by field, and which of them stays. The cursor goes to it. */
export function Versions({ differing, stored, busy, onTakeTheirs, onKeepMine }: Props) {
  const { t } = useWords();
  const alert = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor comes back for every version that is stored.
  useEffect(() => {
    alert.current?.focus({ preventScroll: true });
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, [stored]);
  return (
    <Alert
      ref={alert}
      tabIndex={-1}
      className={classes.conflict ?? ''}
      color="seal"
      role="alert"
      title={t('organisation.conflict.title')}
    >
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
          {differing.map(({ field, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.choices}>
        <Button variant="default" disabled={busy} onClick={onTakeTheirs}>
          {t('organisation.conflict.takeTheirs')}
        </Button>
        <Button loading={busy} {...(onKeepMine ? { onClick: onKeepMine } : { type: 'submit' })}>
          {t('organisation.conflict.keepMine')}
        </Button>
      </div>
    </Alert>
  );
}
