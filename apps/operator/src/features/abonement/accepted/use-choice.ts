import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { useState } from 'react';
import { firstChoice, type Printable, sheetKey, sheetsOf } from './sheets.ts';

/** What the clerk prints: the first choice, until they choose themselves. */
export type Choice = { sheets: Sheet[]; isChosen(sheet: Sheet): boolean; toggle(sheets: readonly Sheet[]): void };

/** Which sheets are shown, and so printed. The first choice is made once: what is in sight does not change under the clerk. */
export function useChoice(printable: Printable): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(firstChoice(printable).map(sheetKey)));
  const isChosen = (sheet: Sheet) => chosen.has(sheetKey(sheet));
  return {
    sheets: sheetsOf(printable).filter(isChosen),
    isChosen,
    /** Takes all of them in, or out where all are in. */
    toggle: (sheets) =>
      setChosen((before) => {
        const keys = sheets.map(sheetKey);
        const after = new Set(before);
        const takesOut = keys.every((key) => before.has(key));
        for (const key of keys) takesOut ? after.delete(key) : after.add(key);
        return after;
      }),
  };
}
