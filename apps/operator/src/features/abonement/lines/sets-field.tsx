import { MOST_SETS } from '@jazylym/domain/abonement/abonement';
import { useWords } from '@jazylym/front/language';
import { TextInput } from '@mantine/core';
import { readPhysically } from '../field/text-field.tsx';

interface Props {
  value: string;
  onChange: (sets: string) => void;
  locked: boolean;
  isWrong: boolean;
}

/** How many copies of each issue. The arrow keys count up and down. */
export function SetsField({ value, onChange, locked, isWrong }: Props) {
  const { t } = useWords();
  return (
    <TextInput
      data-field="sets"
      label={t('counter.field.sets')}
      value={value}
      maxLength={4}
      inputMode="numeric"
      autoComplete="off"
      disabled={locked}
      error={isWrong}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        readPhysically(event);
        const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        onChange(String(Math.min(MOST_SETS, Math.max(1, (Number(value) || 0) + step))));
      }}
    />
  );
}
