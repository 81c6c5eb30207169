import type { Field } from '../draft/check.ts';
import type { Draft } from '../draft/draft.ts';

/** What a field of the form needs: the draft, how to change it, what is wrong in words, and that a field was left. */
export type Form = {
  draft: Draft;
  change: (patch: Partial<Draft>) => void;
  problemOf: (field: Field) => string | null;
  leave: (field: Field) => void;
  /** True while a sent acceptance has no answer: nothing may be changed then. */
  locked: boolean;
};
