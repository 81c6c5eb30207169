import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useLeave } from './use-leave.ts';

/** Back to the counter, whose draft is as it was left; by F7 and Escape too. `isFirst` where it is all there is to do. */
export function BackButton({ isFirst = true }: { isFirst?: boolean }) {
  const { t } = useWords();
  const leave = useLeave();
  useHotkeys(
    [
      ['F7', leave],
      ['Escape', leave],
    ],
    [],
  );
  return (
    <Button autoFocus={isFirst} variant="light" rightSection={<Key>Esc</Key>} onClick={leave}>
      {t('counter.accepted.back')}
    </Button>
  );
}
