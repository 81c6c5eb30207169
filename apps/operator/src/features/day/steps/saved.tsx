import { useWords } from '@jazylym/front/language';
import { Alert } from '@mantine/core';
import classes from '../day.module.css';
import type { Counting } from '../use-count.ts';

/** Whether the server has the count: always in sight. */
export function Saved({ counting: { state, count } }: { counting: Counting }) {
  const { t } = useWords();
  const isBegun = count.cash !== null || count.cards !== null;
  return (
    <span className={classes.saved} role="status" data-state={state} data-saved={state}>
      {isBegun && t(`day.count.${state}`)}
    </span>
  );
}

/** That another till changed the count. */
export function Elsewhere({ counting: { isElsewhere } }: { counting: Counting }) {
  const { t } = useWords();
  return (
    <div role="status" className={classes.told}>
      {isElsewhere && (
        <Alert color="post" data-elsewhere>
          {t('day.count.elsewhere')}
        </Alert>
      )}
    </div>
  );
}
