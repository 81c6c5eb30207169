import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Stage } from '@jazylym/domain/abonement/stage';
import { actionsOf } from '@jazylym/domain/access/can';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';

/** Why an abonement that stands cannot be taken back: its day is closed, or which day is open is being asked, or unknown. */
type WhyNot = { why: 'dayClosed'; businessDate: CalendarDate } | { why: 'asking' | 'unknown' };

/** Which of these abonements this clerk may take back, and, where that is none that stands, why. */
export type Reversible = { isReversible(abonement: Abonement): boolean; all: Abonement[]; whyNot: WhyNot | null };

/**
 * Tells which abonements of one acceptance this clerk may take back: of the open day, and not taken back before. Which day is open
 * only the server knows; until it has said so nothing is offered.
 */
export function useReversible(abonements: readonly Abonement[], stageOf: (id: string) => Stage): Reversible {
  const clerk = useClerk();
  const { data, isError } = useQuery(trpc.abonement.today.queryOptions({ facilityId: clerk.facilityId }));
  const may = actionsOf(clerk).includes('abonement.reverse');
  const standing = may ? abonements.filter(({ id }) => stageOf(id) !== 'reversed') : [];
  const all = standing.filter(({ businessDate }) => businessDate === data?.businessDate);
  const whyNot = (): WhyNot | null => {
    const [first] = standing;
    if (first === undefined || all.length > 0) return null;
    if (data === undefined) return { why: isError ? 'unknown' : 'asking' };
    return { why: 'dayClosed', businessDate: first.businessDate };
  };
  return { isReversible: (abonement) => all.includes(abonement), all, whyNot: whyNot() };
}
