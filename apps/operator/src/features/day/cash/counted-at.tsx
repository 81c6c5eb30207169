import { useWords } from '@jazylym/front/language';
import { formatTime } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import own from './cash.module.css';

interface Props {
  /** An ISO instant. */
  countedAt: string;
  onCountedAgain: () => void;
}

/** When the drawer was counted: later money is not among it. Whoever counted it again and found the same says so here. */
export function CountedAt({ countedAt, onCountedAgain }: Props) {
  const { t } = useWords();
  return (
    <div>
      <p className={own.note} role="status" data-counted-at={countedAt}>
        {t('day.count.cash.countedAt', { time: formatTime(countedAt) })}
      </p>
      <Button
        variant="default"
        size="compact-sm"
        mt="xs"
        aria-describedby="counted-again-hint"
        onClick={onCountedAgain}
        data-counted-again
      >
        {t('day.count.cash.again')}
      </Button>
      <p id="counted-again-hint" className={own.note}>
        {t('day.count.cash.againHint')}
      </p>
    </div>
  );
}
