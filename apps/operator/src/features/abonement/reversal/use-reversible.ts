import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Stage } from '@jazylym/domain/abonement/stage';
import { actionsOf } from '@jazylym/domain/access/can';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';

/**
 * Tells which abonements this clerk may take back: of the open day, and not taken back before. Which day is open only the server
 * knows; until it has said so nothing is offered.
 */
export function useReversible(): (abonement: Abonement, stage: Stage) => boolean {
  const clerk = useClerk();
  const today = useQuery(trpc.abonement.today.queryOptions({ facilityId: clerk.facilityId })).data;
  const may = actionsOf(clerk).includes('abonement.reverse');
  return ({ businessDate }, stage) => may && stage !== 'reversed' && businessDate === today?.businessDate;
}
