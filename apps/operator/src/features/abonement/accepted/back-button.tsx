import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

/** Back to the counter, whose draft is as it was left. */
export function BackButton() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Button autoFocus variant="light" rightSection={<Key>Esc</Key>} onClick={() => void navigate({ to: '/' })}>
      {t('counter.accepted.back')}
    </Button>
  );
}
