import type { CardProblem, CardRemark } from '@jazylym/domain/abonement/card';
import type { CardDecision } from '@jazylym/domain/abonement/decide-card';

export type RowState = 'empty' | 'begun' | 'wrong' | 'differs' | 'twice' | 'good';

/** What a row's mark says at a glance. A row that is only not full yet is not wrong. */
export function rowStateOf(
  decision: CardDecision | undefined,
  problems: readonly CardProblem[],
  remarks: readonly CardRemark[],
): RowState {
  if (decision === undefined) return 'empty';
  if (problems.length > 0) return 'wrong';
  if (!decision.ok) return 'begun';
  if (remarks.some(({ kind }) => kind === 'amountDiffers')) return 'differs';
  return remarks.length > 0 ? 'twice' : 'good';
}

/**
 * The problems of a row that are worth saying: what is missing only once the row was left, nothing of the cell that is being typed
 * in, and no unknown postal code while it is looked up.
 */
export const saidProblems = (
  decision: CardDecision | undefined,
  { isLeft, typing, isLookingUp }: { isLeft: boolean; typing: string | null; isLookingUp: boolean },
): CardProblem[] =>
  decision === undefined || decision.ok
    ? []
    : decision.problems.filter(
        (problem) =>
          (problem.reason !== 'missing' || isLeft) &&
          (problem.field !== typing || isLeft) &&
          !(isLookingUp && problem.reason === 'refused' && problem.rejection.reason === 'unknownPostalCode'),
      );
