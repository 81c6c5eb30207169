import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { useState } from 'react';
import { firstChoice, isReversed, type Printable, sheetKey, sheetsOf } from './sheets.ts';

/** What the clerk prints: the first choice, until they choose themselves. */
export type Choice = { sheets: Sheet[]; isChosen(sheet: Sheet): boolean; toggle(sheets: readonly Sheet[]): void };

/**
 * Which sheets are shown, and so printed. The first choice is made once: what is in sight does not change under the clerk, but
 * for a PS-1 whose abonement is reversed meanwhile: that is another paper, and has to be chosen anew.
 */
export function useChoice(printable: Printable): Choice {
  const { acceptance } = printable;
  const keyOf = (sheet: Sheet) => sheetKey(sheet) + (isReversed(sheet, acceptance) ? ' reversed' : '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(firstChoice(printable).map(keyOf)));
  const isChosen = (sheet: Sheet) => chosen.has(keyOf(sheet));
  return {
    sheets: sheetsOf(acceptance).filter(isChosen),
    isChosen,
    /** Takes all of them in, or out where all are in. */
    toggle: (sheets) =>
      setChosen((before) => {
        const keys = sheets.map(keyOf);
        const after = new Set(before);
        const takesOut = keys.every((key) => before.has(key));
        for (const key of keys) takesOut ? after.delete(key) : after.add(key);
        return after;
      }),
  };
}
