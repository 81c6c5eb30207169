import { useWords } from '@jazylym/front/language';
import { Alert } from '@mantine/core';
import classes from '../day.module.css';
import type { Counting } from '../use-count.ts';

/** Whether the server has the count, and that another till changed it. */
export function Saved({ counting: { state, isElsewhere, count } }: { counting: Counting }) {
  const { t } = useWords();
  const isBegun = count.cash !== null || count.cards !== null;
  return (
    <>
      <p className={classes.saved} role="status" data-state={state} data-saved={state}>
        {isBegun && t(`day.count.${state}`)}
      </p>
      <div role="status">{isElsewhere && <Alert color="post">{t('day.count.elsewhere')}</Alert>}</div>
    </>
  );
}
