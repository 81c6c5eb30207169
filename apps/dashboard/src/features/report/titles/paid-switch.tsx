import { useWords } from '@jazylym/front/language';
import { Switch } from '@mantine/core';

interface Props {
  paid: 'yes' | undefined;
  onChange: (paid: 'yes' | undefined) => void;
}

/** Leaves out what is by account and not paid yet. */
export function PaidSwitch({ paid, onChange }: Props) {
  const { t } = useWords();
  return (
    <Switch
      label={t('titles.paidOnly')}
      checked={paid === 'yes'}
      onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : undefined)}
      my="auto"
    />
  );
}
