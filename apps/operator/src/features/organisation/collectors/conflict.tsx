import type { CollectorDraft } from '@jazylym/domain/organisation/collector';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { Alert, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './panel.module.css';

interface Props {
  /** What is stored now; null where the entry is gone. */
  stored: CollectorDraft | null;
  /** What is typed; null while it cannot be read. */
  mine: CollectorDraft | null;
  isBusy: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

const FIELDS = ['channel', 'number', 'name', 'round', 'activeFrom', 'activeTo'] as const;

/** Somebody else was faster: both versions, field by field, and which of them stays. The cursor goes to it. */
export function Conflict({ stored, mine, isBusy, onTakeTheirs, onKeepMine }: Props) {
  const { t, language } = useWords();
  const alert = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor comes back for every version that is stored
  useEffect(() => alert.current?.focus(), [stored]);
  const say = (entry: CollectorDraft | null, field: (typeof FIELDS)[number]): string => {
    if (entry === null) return '…';
    if (field === 'channel') return t(`collectors.kind.${entry.channel}`);
    const value = entry[field];
    if (value === null || value === '') return t('collectors.conflict.empty');
    return field === 'activeFrom' || field === 'activeTo' ? dateOf(entry[field]) : String(value);
  };
  const dateOf = (date: CollectorDraft['activeTo']) =>
    date === null ? t('collectors.conflict.empty') : formatShortDate(date, language);
  const differing = FIELDS.filter((field) => stored?.[field] !== mine?.[field]);
  return (
    <Alert ref={alert} tabIndex={-1} color="seal" role="alert" title={t('collectors.conflict.title')}>
      <p className={classes.told}>{t(stored ? 'collectors.conflict.hint' : 'collectors.conflict.gone')}</p>
      {stored && (
        <table className={classes.versions}>
          <thead>
            <tr>
              <th scope="col">{t('collectors.conflict.field')}</th>
              <th scope="col">{t('collectors.conflict.theirs')}</th>
              <th scope="col">{t('collectors.conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`collectors.field.${field}`)}</th>
                <td>{say(stored, field)}</td>
                <td>{say(mine, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={classes.steps}>
        {stored && (
          <Button variant="default" onClick={onTakeTheirs} data-theirs>
            {t('collectors.conflict.takeTheirs')}
          </Button>
        )}
        <Button aria-disabled={isBusy || undefined} onClick={onKeepMine} data-mine>
          {t('collectors.conflict.keepMine')}
        </Button>
      </div>
    </Alert>
  );
}
