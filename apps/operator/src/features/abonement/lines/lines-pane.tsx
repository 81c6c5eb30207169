import { MOST_LINES } from '@jazylym/domain/abonement/acceptance';
import type { QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { useWords } from '@jazylym/front/language';
import { useEffect, useRef } from 'react';
import shared from '../counter/counter.module.css';
import { Pane } from '../counter/pane.tsx';
import type { CounterState } from '../counter/use-counter.ts';
import type { Lines } from '../counter/use-lines.ts';
import classes from './lines.module.css';
import { OpenLine } from './open-line.tsx';
import { ShutLine } from './shut-line.tsx';

interface Props {
  counter: CounterState;
  lines: Lines;
  facts: QuoteFacts;
}

/** What is subscribed to, title by title: one lies open to be changed, the others are a line each. */
export function LinesPane({ counter, lines, facts }: Props) {
  const { t } = useWords();
  const { reckoned, openId } = lines;
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(openId);
  // Another line was opened, perhaps below the edge of the pane.
  useEffect(() => {
    if (before.current !== openId)
      list.current?.querySelector(`[data-line="${openId}"]`)?.scrollIntoView({ block: 'nearest' });
    before.current = openId;
  }, [openId]);
  return (
    <Pane area="line" title={t('counter.pane.subscription')} keyName="F7">
      {reckoned.length === 0 && <p className={shared.note}>{t('counter.publication.none')}</p>}
      <ol ref={list} className={classes.lines}>
        {reckoned.map((reckoning) => (
          <li key={reckoning.line.id} data-line={reckoning.line.id} className={classes.line}>
            {reckoning.line.id === openId ? (
              <OpenLine reckoning={reckoning} counter={counter} lines={lines} facts={facts} />
            ) : (
              <ShutLine reckoning={reckoning} counter={counter} lines={lines} />
            )}
          </li>
        ))}
      </ol>
      {lines.isFull && <p className={shared.note}>{t('counter.line.most', { most: MOST_LINES })}</p>}
    </Pane>
  );
}
