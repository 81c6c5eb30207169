import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { CertifyDay } from '@jazylym/domain/day/certify';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../../abonement/afterwards/sending.ts';
import { useRefreshDay } from '../day-query.ts';
import { certifyId } from './certify-id.ts';

/**
 * Certifies a day. The request's id is the day's own in this browser, so that after a lost reply or a reload it is the same signature,
 * and the first answer comes back. Whatever was refused, the page asks anew for what there is.
 */
export function useCertify(businessDate: CalendarDate) {
  const { facilityId } = useClerk();
  const [id] = useState(() => certifyId(facilityId, businessDate));
  const refresh = useRefreshDay();
  const queries = useQueryClient();
  const sent = useMutation(trpc.day.certify.mutationOptions({ ...SENDING, onSuccess: refresh }));
  return {
    isSending: sent.isPending || sent.data?.ok === true,
    rejection: sent.data?.ok === false ? sent.data.rejection : null,
    problem: sent.isError ? problemOf(sent.error) : null,
    sign: (signature: Pick<CertifyDay, 'seen' | 'pin' | 'head' | 'reason'>) => {
      if (sent.isPending || sent.data?.ok === true) return;
      sent.mutate(
        { facilityId, businessDate, id, ...signature },
        { onSettled: () => void queries.invalidateQueries({ queryKey: trpc.abonement.pathKey() }) },
      );
    },
  };
}
