import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { stop } from '../field/stops.ts';
import classes from './total.module.css';
import type { useCounter } from './use-counter.ts';

/** F9: accepts, or sends once more what has no answer. While it is being sent it says so and takes no press. */
export function AcceptButton({ counter, onAccept }: { counter: ReturnType<typeof useCounter>; onAccept: () => void }) {
  const { t } = useWords();
  const { isSending, locked, refused } = counter;
  const label = isSending
    ? t('counter.accept.sending')
    : locked
      ? t('counter.accept.again')
      : refused?.reason === 'priceChanged'
        ? t('counter.accept.newPrice')
        : t('counter.accept.button');
  return (
    <Button
      {...stop}
      size="lg"
      fullWidth
      className={classes.accept}
      disabled={isSending}
      onClick={onAccept}
      rightSection={<Key>F9</Key>}
      data-accept
    >
      {label}
    </Button>
  );
}
