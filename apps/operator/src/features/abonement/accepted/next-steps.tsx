import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import classes from './accepted.module.css';

interface Props {
  /** The element that says what was accepted: read out with the button that gets the cursor. */
  facts: string;
  /** Accepted just now. */
  isNew: boolean;
  /** Whether the next print is the original. */
  isOriginal: boolean;
  onPrint: () => void;
  onNext: () => void;
  next: RefObject<HTMLButtonElement | null>;
}

/** Print, then the next client: Enter, Enter. */
export function NextSteps({ facts, isNew, isOriginal, onPrint, onNext, next }: Props) {
  const { t } = useWords();
  return (
    <div className={classes.steps}>
      <Button autoFocus aria-describedby={facts} size="md" fullWidth rightSection={<Key>F4</Key>} onClick={onPrint}>
        {t('counter.accepted.print')}
      </Button>
      <Button ref={next} size="md" fullWidth variant="light" rightSection={<Key>F7</Key>} onClick={onNext}>
        {t(isNew ? 'counter.accepted.next' : 'counter.accepted.back')}
      </Button>
      {!isOriginal && <p className={classes.note}>{t('counter.accepted.copy')}</p>}
    </div>
  );
}
