import { useWords } from '@jazylym/front/language';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readPhysically } from '../../abonement/field/text-field.tsx';
import { readPieces } from '../cash/read-pieces.ts';

interface Props {
  /** Null while they are not counted. */
  count: number | null;
  onWrite: (count: number | null) => void;
  onDone: () => void;
}

/** How many cards there are in all. Enter saves it and goes on. */
export function CardTotal({ count, onWrite, onDone }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (count === null ? '' : String(count));
  const read = shown.trim() === '' ? null : readPieces(shown);
  const isWrong = shown.trim() !== '' && read === null;
  const leave = () => {
    if (typed === null || isWrong) return;
    setTyped(null);
    if (read !== count) onWrite(read);
  };
  return (
    <TextInput
      autoFocus
      data-card-total
      size="md"
      w="min(20rem, 100%)"
      label={t('day.count.cards.number')}
      description={t('day.count.cards.numberHint')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={shown}
      error={isWrong && t('day.count.cards.numberWrong')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        readPhysically(event);
        if (event.key === 'F9') leave();
        if (event.key !== 'Enter' || event.repeat || isWrong) return;
        leave();
        if (read !== null) onDone();
      }}
    />
  );
}
