import { useWords } from '@jazylym/front/language';
import classes from './foot.module.css';

interface Props {
  name: string;
  label: string;
  entered: string;
  control: string | null;
  difference: string | null;
  isEqual: boolean;
}

/** What is keyed in beside what the report says, and the difference where there is one. */
export function Pair({ name, label, entered, control, difference, isEqual }: Props) {
  const { t } = useWords();
  return (
    <div className={classes.pair} data-pair={name}>
      <dt>{label}</dt>
      <dd>
        <strong>{entered}</strong> / {control ?? '…'}
      </dd>
      {difference !== null && !isEqual && (
        <dd className={classes.difference} data-difference={name}>
          {t('batch.foot.difference')}: {difference}
        </dd>
      )}
    </div>
  );
}
