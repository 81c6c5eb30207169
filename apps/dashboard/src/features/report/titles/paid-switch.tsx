import { useWords } from '@jazylym/front/language';
import classes from './paid-switch.module.css';

interface Props {
  paid: 'yes' | undefined;
  onChange: (paid: 'yes' | undefined) => void;
}

/** Leaves out what is by account and not paid yet. */
export function PaidSwitch({ paid, onChange }: Props) {
  const { t } = useWords();
  return (
    <label className={classes.paid}>
      <input
        type="checkbox"
        checked={paid === 'yes'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : undefined)}
      />
      {t('titles.paidOnly')}
    </label>
  );
}
