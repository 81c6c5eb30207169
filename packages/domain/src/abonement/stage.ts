import type { AbonementEvent } from './afterwards.ts';

/** How far an abonement has come after it was registered (S9): the furthest that was recorded; a reversal ends it. */
export type Stage = 'registered' | 'printed' | 'signed' | 'handedOver' | 'reversed';

/** The stages on the way to the client, in their order. */
export const STAGES = ['registered', 'printed', 'signed', 'handedOver'] as const;

/** The stage of one abonement among what happened with its acceptance. */
export function stageOf(abonementId: string, history: readonly AbonementEvent[]): Stage {
  const kinds = new Set(
    history
      .filter((event) => event.abonementId === abonementId && (event.kind !== 'printed' || event.paper === 'ps1'))
      .map(({ kind }) => kind),
  );
  if (kinds.has('reversed')) return 'reversed';
  return STAGES.findLast((stage) => kinds.has(stage)) ?? 'registered';
}

/** Whether it is still to be handed over, which happens once. */
export const isLeftAtCounter = (stage: Stage): boolean => stage !== 'handedOver' && stage !== 'reversed';
