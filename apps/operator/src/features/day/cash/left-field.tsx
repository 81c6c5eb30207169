import { readTenge } from '@jazylym/domain/money/read';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import { useWords } from '@jazylym/front/language';
import { formatMoney } from '@jazylym/i18n/format';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readPhysically } from '../../abonement/field/text-field.tsx';
import classes from '../day.module.css';

interface Props {
  left: Tiyn | null;
  /** What there is of this day's money, in tiyn; null while it is not counted. */
  most: number | null;
  onWrite: (amount: Tiyn | null) => void;
}

const asTyped = (left: Tiyn): string => (left % 100 === 0 ? String(left / 100) : (left / 100).toFixed(2));

/** The cash that stays in the drawer: the next day begins with it. */
export function LeftField({ left, most, onWrite }: Props) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (left === null ? '' : asTyped(left));
  const read = readTenge(shown);
  const problem = () => {
    if (shown.trim() !== '' && read === null) return t('day.count.cash.leftWrong');
    if (read !== null && most !== null && read > most)
      return t('day.count.cash.leftTooMuch', { most: formatMoney(most, language) });
    return null;
  };
  const leave = () => {
    if (typed === null || (read === null && typed.trim() !== '')) return;
    setTyped(null);
    if (read !== left) onWrite(read);
  };
  const choose = (amount: number) => {
    setTyped(null);
    onWrite(tiyn(amount));
  };
  return (
    <div>
      <TextInput
        data-left
        label={t('day.count.cash.left')}
        description={t('day.count.cash.leftHint')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={14}
        value={shown}
        error={problem()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          readPhysically(event);
          if (event.key === 'F9') leave();
        }}
      />
      <div className={classes.links}>
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => choose(0)}>
          {t('day.count.cash.leftNone')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          disabled={most === null}
          onClick={() => most !== null && choose(most)}
        >
          {t('day.count.cash.leftAll')}
        </Button>
      </div>
    </div>
  );
}
