import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import classes from './counter.module.css';

const KEYS = [
  ['Enter', 'enter'],
  ['F7', 'search'],
  ['F2', 'subscriber'],
  ['F9', 'accept'],
  ['F4', 'print'],
] as const;

/** The counter's keys, always in sight: nobody has to learn them first. */
export function KeysList() {
  const { t } = useWords();
  return (
    <ul className={classes.keys} aria-label={t('counter.keys.title')}>
      {KEYS.map(([key, word]) => (
        <li key={key}>
          <Key>{key}</Key> {t(`counter.keys.${word}`)}
        </li>
      ))}
    </ul>
  );
}
