import type { Abonement } from '@jazylym/domain/abonement/abonement';
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

/**
 * An abonement after acceptance: its number and the change, large; PS-1 as it will be printed. The original comes right after
 * acceptance, any later print is marked as a copy.
 */
export function Accepted({ abonement, isOriginal }: { abonement: Abonement; isOriginal: boolean }) {
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
        <AcceptedFacts id={facts} abonement={abonement} isOriginal={isOriginal} />
        <NextSteps facts={facts} isOriginal={isOriginal} onPrint={print} onNext={leave} next={next} />
      </div>
      <section className={classes.preview} aria-label={t('counter.accepted.preview')}>
        <Suspense fallback={<SkeletonLines lines={10} label={t('counter.accepted.loading')} />}>
          <Ps1 abonement={abonement} copy={!isOriginal} />
        </Suspense>
      </section>
    </div>
  );
}
