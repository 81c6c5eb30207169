import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { useWords } from '@jazylym/front/language';
import { useHotkeys } from '@mantine/hooks';
import { useId, useRef, useState } from 'react';
import { ReversalDialog } from '../reversal/reversal-dialog.tsx';
import { AbonementList } from './abonement-list.tsx';
import classes from './accepted.module.css';
import { AcceptedFacts } from './accepted-facts.tsx';
import { History } from './history.tsx';
import { NextSteps } from './next-steps.tsx';
import { Papers } from './papers.tsx';
import type { Shown } from './sheets.ts';
import { useChoice } from './use-choice.ts';
import { useHandOver } from './use-hand-over.ts';
import { useLeave } from './use-leave.ts';
import { usePrinting } from './use-printing.ts';

/**
 * An acceptance after it was registered: numbers and change, large, since the client waits; the sheets as they will be printed;
 * how far each abonement has come, and its history. Enter prints, the next Enter says that it is signed and handed over.
 */
export function Accepted({ isNew, ...shown }: Shown & { isNew: boolean }) {
  const { t } = useWords();
  const { day, ...printable } = shown;
  const { acceptance, history } = printable;
  const facts = useId();
  const next = useRef<HTMLButtonElement>(null);
  const [reversing, setReversing] = useState<readonly Abonement[] | null>(null);
  const leave = useLeave();
  const choice = useChoice(printable);
  const printing = usePrinting(printable, () => next.current?.focus());
  const handing = useHandOver(printable, leave);

  const print = () => printing.print(choice.sheets);
  const handOver = (event: { timeStamp: number }) => printing.isEcho(event) || handing.handOver();
  /** The cursor goes back to where it was, or on, where the abonement is reversed and has no such button any more. */
  const endReversal = (isDone: boolean) => {
    setReversing(null);
    if (isDone || !document.activeElement?.closest('[data-abonement]')) next.current?.focus();
  };
  useHotkeys(
    reversing
      ? []
      : [
          ['F4', (event) => event.repeat || print()],
          ['F9', (event) => event.repeat || handOver(event)],
          ['F7', leave],
          ['Escape', leave],
        ],
    [],
  );
  return (
    <div className={classes.page}>
      <div className={classes.side}>
        <AcceptedFacts id={facts} {...printable} isNew={isNew} />
        <NextSteps
          facts={facts}
          isNew={isNew}
          {...printable}
          canPrint={choice.sheets.length > 0}
          printing={printing}
          handing={handing}
          onPrint={print}
          onHandOver={handOver}
          onLeave={leave}
          next={next}
        />
      </div>
      <div className={classes.main}>
        <AbonementList {...shown} onReverse={setReversing} />
        <Papers acceptance={acceptance} choice={choice} markOf={printing.markOf} />
        <History acceptance={acceptance} history={history} label={t('counter.accepted.history')} />
      </div>
      {reversing && <ReversalDialog abonements={reversing} {...shown} onClose={endReversal} />}
    </div>
  );
}
