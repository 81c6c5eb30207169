import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { useWords } from '@jazylym/front/language';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useId, useRef } from 'react';
import classes from './accepted.module.css';
import { AcceptedFacts } from './accepted-facts.tsx';
import { NextSteps } from './next-steps.tsx';
import { useWayBack } from './use-way-back.ts';

/** The form and its QR code are fetched only here: the counter works without them. */
const Ps1 = lazy(() => import('@jazylym/documents/ps1/ps1').then((module) => ({ default: module.Ps1 })));

interface Props {
  acceptance: Acceptance;
  /** Accepted just now: the client waits for the change. */
  isNew: boolean;
  /** Whether the next print is the original. */
  isOriginal: boolean;
}

/**
 * An abonement after acceptance: its number and the change, large; PS-1 as it will be printed. The first print right
 * after acceptance is the original, any later one is marked as a copy.
 */
export function Accepted({ acceptance, isNew, isOriginal }: Props) {
  const { t } = useWords();
  const facts = useId();
  const next = useRef<HTMLButtonElement>(null);
  const print = () => {
    window.print();
    next.current?.focus();
  };
  const leave = useWayBack();
  useHotkeys([['F4', print]], []);
  return (
    <div className={classes.page}>
      <div className={classes.side}>
        <AcceptedFacts id={facts} acceptance={acceptance} isNew={isNew} />
        <NextSteps facts={facts} isNew={isNew} isOriginal={isOriginal} onPrint={print} onNext={leave} next={next} />
      </div>
      <section className={classes.preview} aria-label={t('counter.accepted.preview')}>
        <Suspense fallback={<SkeletonLines lines={10} label={t('counter.accepted.loading')} />}>
          {acceptance.abonements.map((abonement) => (
            <Ps1 key={abonement.id} abonement={abonement} print={isOriginal ? 1 : null} />
          ))}
        </Suspense>
      </section>
    </div>
  );
}
