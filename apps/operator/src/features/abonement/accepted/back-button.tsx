import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useWayBack } from './use-way-back.ts';

/** Back to the counter, whose draft is as it was left. */
export function BackButton() {
  const { t } = useWords();
  return (
    <Button autoFocus variant="light" rightSection={<Key>Esc</Key>} onClick={useWayBack()}>
      {t('counter.accepted.back')}
    </Button>
  );
}
