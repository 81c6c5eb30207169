import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useIsFromDay, useLeave } from './use-leave.ts';

/** Back to the counter, whose draft is as it was left, or to the day that one came from; by F7 and Escape too. `isFirst` where it is all there is to do. */
export function BackButton({ isFirst = true }: { isFirst?: boolean }) {
  const { t } = useWords();
  const leave = useLeave();
  const isFromDay = useIsFromDay();
  useHotkeys(
    [
      ['F7', leave],
      ['Escape', leave],
    ],
    [],
  );
  return (
    <Button autoFocus={isFirst} variant="light" rightSection={<Key>Esc</Key>} onClick={leave}>
      {t(isFromDay ? 'counter.accepted.backToDay' : 'counter.accepted.back')}
    </Button>
  );
}
