import { ControlTotals, MOST_CARDS } from '@jazylym/domain/abonement/card';
import { readTenge } from '@jazylym/domain/money/read';
import { useWords } from '@jazylym/front/language';
import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { readPhysically } from '../field/text-field.tsx';
import classes from './batch.module.css';
import type { Sheet } from './sheet.ts';

interface Props {
  control: Sheet['control'];
  onChange: (control: Sheet['control']) => void;
  /** Enter in the last field leads into the grid. */
  onDone: () => void;
  isTried: boolean;
  /** Whether the cursor begins here. */
  isFirst: boolean;
}

/** What the collector's own report says: typed first, so that the grid can be held against it row by row. */
export function ControlFields({ control, onChange, onDone, isTried, isFirst }: Props) {
  const { t } = useWords();
  const isCount = ControlTotals.shape.count.safeParse(Number(control.count || Number.NaN)).success;
  const onKey = (event: KeyboardEvent<HTMLInputElement>, goOn: () => void) => {
    if (event.key !== 'Enter') return readPhysically(event);
    event.preventDefault();
    goOn();
  };
  const wrong = (text: string, isRead: boolean) => !isRead && (isTried || text.trim() !== '');
  return (
    <fieldset className={classes.control}>
      <legend className={classes.legend}>{t('batch.control.title')}</legend>
      <TextInput
        autoFocus={isFirst}
        className={classes.count ?? ''}
        label={t('batch.control.count')}
        value={control.count}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        data-control="count"
        error={wrong(control.count, isCount) && t('batch.control.mendCount', { most: MOST_CARDS })}
        onChange={(event) => onChange({ ...control, count: event.currentTarget.value })}
        onKeyDown={(event) =>
          onKey(event, () =>
            event.currentTarget.closest('fieldset')?.querySelector<HTMLInputElement>('[data-control="sum"]')?.focus(),
          )
        }
      />
      <TextInput
        className={classes.sum ?? ''}
        label={t('batch.control.sum')}
        value={control.sum}
        inputMode="decimal"
        maxLength={20}
        autoComplete="off"
        data-control="sum"
        error={wrong(control.sum, readTenge(control.sum) !== null) && t('batch.control.mendSum')}
        onChange={(event) => onChange({ ...control, sum: event.currentTarget.value })}
        onKeyDown={(event) => onKey(event, onDone)}
      />
    </fieldset>
  );
}
