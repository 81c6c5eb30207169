import type { Names } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { AbonementLink } from '../protocol/abonement-link.tsx';
import own from './cards.module.css';
import { notScanned } from './scan.ts';

/** So many are named: while most of the pile is to come nobody reads them. */
const MOST = 40;

interface Props {
  numbers: readonly string[];
  rows: Answers['day']['reconcile']['rows'] | null;
  titles: ReadonlyMap<string, Names>;
}

/** The cards that are not scanned yet, each leading to its abonement. */
export function NotScanned({ numbers, rows, titles }: Props) {
  const { t, language } = useWords();
  if (rows === null) return null;
  const left = notScanned(rows, numbers);
  if (left.length === 0) return <p className={own.all}>{t('day.count.cards.allScanned')}</p>;
  return (
    <details className={own.left} open={left.length <= 12} data-not-scanned={left.length}>
      <summary>{t('day.count.cards.notScanned', { count: left.length })}</summary>
      <ul>
        {left.slice(0, MOST).map(({ id, number, publicationIndex }) => (
          <li key={id}>
            <AbonementLink number={number} id={id} /> {titles.get(publicationIndex)?.[language] ?? publicationIndex}
          </li>
        ))}
        {left.length > MOST && <li>{t('day.count.cards.more', { count: left.length - MOST })}</li>}
      </ul>
    </details>
  );
}
