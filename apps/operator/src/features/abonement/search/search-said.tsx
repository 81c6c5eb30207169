import { useWords } from '@jazylym/front/language';
import classes from './search.module.css';
import type { NumberState } from './use-number.ts';

interface Props {
  text: string;
  number: NumberState;
  isEmpty: boolean;
  isAsking: boolean;
  hasFailed: boolean;
}

/** What the search has to say where there is no list: calm while it asks, plain when there is nothing. */
export function SearchSaid({ text, number, isEmpty, isAsking, hasFailed }: Props) {
  const { t } = useWords();
  const said = () => {
    if (number !== null) return t(`counter.search.number.${number.state}`, { number: number.number });
    if (text === '') return null;
    if (hasFailed) return t('counter.search.serverFailed');
    if (!isEmpty) return null;
    return isAsking ? t('counter.search.asking') : t('counter.search.none', { text });
  };
  const words = said();
  return (
    <p className={classes.said} role="status" hidden={words === null}>
      {words}
    </p>
  );
}
