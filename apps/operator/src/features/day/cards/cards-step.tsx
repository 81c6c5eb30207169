import type { CardCount } from '@jazylym/domain/day/count';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { Segments } from '@jazylym/ui/segments/segments';
import { useRef, useState } from 'react';
import classes from '../day.module.css';
import type { Counting } from '../use-count.ts';
import { CardScan } from './card-scan.tsx';
import { CardTotal } from './card-total.tsx';
import own from './cards.module.css';
import { SortedCards } from './sorted-cards.tsx';

interface Props {
  counting: Counting;
  protocol: ExtendedProtocol;
  compared: Answers['day']['reconcile'] | undefined;
  onDone: () => void;
}

type How = CardCount['by'];

/** The delivery cards: how many in all, or scanned one by one; and sorted, as they are printed and ticked (S10). */
export function CardsStep({ counting, protocol, compared, onDone }: Props) {
  const { t } = useWords();
  const { cards } = counting.count;
  const [how, setHow] = useState<How>(cards?.by ?? 'scan');
  /** What the other way held: who changes their mind loses no scan. */
  const other = useRef<CardCount | null>(null);
  const choose = (next: How) => {
    setHow(next);
    const back = other.current;
    other.current = cards;
    if (back?.by === next) counting.edit({ cards: back });
  };
  const titles = new Map(protocol.byPublication.map(({ publicationIndex, title }) => [publicationIndex, title]));
  return (
    <>
      <section className={`${classes.card} ${own.step}`} aria-labelledby="cards-title">
        <div className={classes.head}>
          <h2 id="cards-title" className={classes.heading}>
            {t('day.count.cards.title')}
          </h2>
          <Segments<How>
            label={t('day.count.cards.how')}
            choices={[
              { value: 'scan', label: t('day.count.cards.scan') },
              { value: 'total', label: t('day.count.cards.total') },
            ]}
            value={how}
            onChange={choose}
          />
        </div>
        {how === 'total' ? (
          <CardTotal
            count={cards?.by === 'total' ? cards.count : null}
            onWrite={(count) => counting.edit({ cards: count === null ? null : { by: 'total', count } })}
            onDone={onDone}
          />
        ) : (
          <CardScan
            numbers={cards?.by === 'scan' ? cards.numbers : []}
            rows={compared?.rows ?? null}
            expected={protocol.cards}
            titles={titles}
            onWrite={(numbers) => counting.edit({ cards: { by: 'scan', numbers } })}
          />
        )}
      </section>
      <SortedCards businessDate={protocol.businessDate} counting={counting} />
    </>
  );
}
