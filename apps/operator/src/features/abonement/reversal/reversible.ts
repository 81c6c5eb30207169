import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { stageOf } from '@jazylym/domain/abonement/stage';
import { type TakeBack, takesBackAs } from '@jazylym/domain/abonement/take-back';
import type { Action } from '@jazylym/domain/access/can';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Shown } from '../accepted/sheets.ts';

/**
 * The abonements of an acceptance that a clerk may take back and as what; `certified` is the day that forbids it, where there is one
 * that stands and only the head may.
 */
export type Reversible = { all: Abonement[]; as: TakeBack; certified: CalendarDate | null };

/** Which abonements of one acceptance, all of one day, a clerk who may do `actions` takes back: each that stands, or none. */
export function reversibleOf({ acceptance, history, day }: Shown, actions: readonly Action[]): Reversible {
  const standing = acceptance.abonements.filter(({ id }) => stageOf(id, history) !== 'reversed');
  const as = takesBackAs(day.state, actions);
  if (as !== null) return { all: standing, as, certified: null };
  const isCertified = day.state === 'certified' && actions.includes('abonement.reverse');
  return { all: [], as: 'reversal', certified: isCertified ? (standing[0]?.businessDate ?? null) : null };
}
