import { isOddCash } from '@jazylym/domain/abonement/cash';
import { useState } from 'react';
import type { CounterState } from '../counter/use-counter.ts';
import { BOUNCE_MS } from './bounce.ts';
import { paidOf } from './paid.ts';

/** Whether the cash looks like a slip of the fingers, and whether the clerk was stopped for it once: the next Enter is meant. */
export function useOddCash({ draft, reckoned: { total } }: CounterState) {
  const [stopped, setStopped] = useState<{ given: string; at: number } | null>(null);
  const paid = draft.method === 'cash' && total !== null ? paidOf(draft.given, total) : null;
  const isOdd = paid !== null && total !== null && isOddCash(paid, total);
  const isPointedOut = isOdd && stopped?.given === draft.given;
  return {
    isOdd,
    isPointedOut,
    /** Whether it may be accepted; points out what is odd where nobody has said yes to it. A bouncing key says nothing. */
    isMeant: (): boolean => {
      if (!isOdd) return true;
      if (stopped?.given === draft.given) return performance.now() - stopped.at > BOUNCE_MS;
      setStopped({ given: draft.given, at: performance.now() });
      return false;
    },
  };
}
