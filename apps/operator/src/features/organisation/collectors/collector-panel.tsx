import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { CloseButton } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import { Blanks } from './blanks.tsx';
import { CollectorFacts } from './collector-facts.tsx';
import { CollectorForm } from './collector-form.tsx';
import classes from './panel.module.css';

interface Props {
  /** Null for an entry that is made. */
  registered: Registered | null;
  others: readonly Registered[];
  today: CalendarDate;
  isKeeper: boolean;
  onSaved: (id: string) => void;
  onClose: () => void;
}

/** One entry beside the list: its form for the head, its facts for others, and its blanks. The cursor goes to the first field. */
export function CollectorPanel({ registered, others, today, isKeeper, onSaved, onClose }: Props) {
  const { t } = useWords();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = panel.current;
    const first = shown?.querySelector<HTMLElement>('[data-begin]') ?? shown?.querySelector<HTMLElement>('button');
    first?.focus({ preventScroll: true });
    shown?.scrollIntoView({ block: 'nearest' });
  }, []);
  const title = registered ? `№ ${registered.collector.number} ${registered.collector.name}` : t('collectors.add');
  return (
    <section ref={panel} className={classes.panel} aria-labelledby={heading} data-panel>
      <div className={classes.panelHead}>
        <h2 id={heading} className={classes.panelTitle}>
          {title}
        </h2>
        <CloseButton aria-label={t('collectors.close')} onClick={onClose} />
      </div>
      {isKeeper ? (
        <CollectorForm {...{ registered, others, today, onSaved }} />
      ) : (
        registered && <CollectorFacts collector={registered.collector} />
      )}
      {registered && <Blanks registered={registered} isKeeper={isKeeper} />}
    </section>
  );
}
