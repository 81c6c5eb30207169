import type { BlankEnd, BlankRange, CollectorRejection } from '@jazylym/domain/organisation/collector';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../../abonement/afterwards/sending.ts';
import { useRequestIds } from '../../abonement/afterwards/use-request-ids.ts';
import { useRefreshRegister } from './use-registered.ts';

type OnDone = (range: BlankRange) => void;

/** Issues blanks to a collector; sent again after a lost reply it is the same issue. */
export function useIssue(collectorId: string, onDone: OnDone) {
  const { facilityId } = useClerk();
  const ids = useRequestIds();
  const refresh = useRefreshRegister();
  const sent = useMutation(trpc.organisation.issueBlanks.mutationOptions(SENDING));
  const send = (range: BlankRange) => {
    if (sent.isPending) return;
    const asked = { facilityId, collectorId, range };
    const onSuccess = async ({ ok }: { ok: boolean }) => {
      if (!ok) return;
      ids.settle();
      await refresh();
      onDone(range);
    };
    sent.mutate({ ...asked, id: ids.idOf(asked) }, { onSuccess });
  };
  return { ...stateOf(sent), send };
}

/** Writes blanks off; sent again after a lost reply they ended once. */
export function useEnd(collectorId: string, onDone: OnDone) {
  const { facilityId } = useClerk();
  const ids = useRequestIds();
  const refresh = useRefreshRegister();
  const sent = useMutation(trpc.organisation.endBlanks.mutationOptions(SENDING));
  const send = (range: BlankRange, end: BlankEnd, reason: string) => {
    if (sent.isPending) return;
    const asked = { facilityId, collectorId, range, end, reason };
    const onSuccess = async ({ ok }: { ok: boolean }) => {
      if (!ok) return;
      ids.settle();
      await refresh();
      onDone(range);
    };
    sent.mutate({ ...asked, id: ids.idOf(asked) }, { onSuccess });
  };
  return { ...stateOf(sent), send };
}

type Answer = { ok: true } | { ok: false; rejection: CollectorRejection };
type Sent = { isPending: boolean; data: Answer | undefined; error: unknown; reset: () => void };

const stateOf = ({ isPending, data, error, reset }: Sent) => ({
  isSending: isPending,
  rejection: data?.ok === false ? data.rejection : null,
  problem: error === null ? null : problemOf(error),
  /** What was typed has changed: what was said of it no longer holds. */
  forget: () => {
    if (!isPending) reset();
  },
});
