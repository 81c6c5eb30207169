import { useWords } from '@jazylym/front/language';
import { TextInput } from '@mantine/core';
import type { RangeField } from './blank-runs.ts';
import classes from './panel.module.css';

interface Props {
  typed: Record<RangeField, string>;
  wrong: RangeField | null;
  onChange: (change: Partial<Record<RangeField, string>>) => void;
}

/** The first and the last number of some blanks. */
export function RangeFields({ typed, wrong, onChange }: Props) {
  const { t } = useWords();
  return (
    <div className={classes.pair}>
      {(['first', 'last'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`collectors.blanks.${field}`)}
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          value={typed[field]}
          error={wrong === field && t(`collectors.mend.${field}`)}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          data-range={field}
        />
      ))}
    </div>
  );
}
