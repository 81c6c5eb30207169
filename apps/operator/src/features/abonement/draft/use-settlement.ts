import { useEffect } from 'react';
import type { PlaceState } from '../../organisation/use-place.ts';
import type { useDraft } from './use-draft.ts';

/**
 * Fills in the settlement of the postal code in the client's language, unless the clerk wrote another one. Only in the window
 * where the clerk types: the others take it over from there.
 */
export function useSettlement(
  { draft, set, isMirror }: Pick<ReturnType<typeof useDraft>, 'draft' | 'set' | 'isMirror'>,
  looked: PlaceState,
): void {
  const { settlement, settlementOfCode, language, sent } = draft;
  const known = looked.state === 'answered' ? looked.place?.settlement[language] : undefined;
  const isPaused = isMirror || sent !== null;
  useEffect(() => {
    if (isPaused || known === undefined || known === settlementOfCode) return;
    const isTheirs = settlement !== '' && settlement !== settlementOfCode;
    set({ settlementOfCode: known, ...(!isTheirs && { settlement: known }) });
  }, [known, settlement, settlementOfCode, isPaused, set]);
}
