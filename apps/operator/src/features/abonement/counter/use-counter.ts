import type { Refusal } from '@jazylym/domain/abonement/acceptance';
import type { QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { useEffect, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { useOwnPlace } from '../../organisation/use-own-place.ts';
import { usePlace } from '../../organisation/use-place.ts';
import { check, type Field } from '../draft/check.ts';
import type { Draft } from '../draft/draft.ts';
import { draftKey, keepDraft, parkedKey } from '../draft/keep.ts';
import { reckon } from '../draft/reckon.ts';
import { firstMend, isReadable, type Mend, shownTroubles } from '../draft/show.ts';
import { useAccept } from '../draft/use-accept.ts';
import { type Edit, useDraft } from '../draft/use-draft.ts';
import { useParked } from '../draft/use-parked.ts';
import { useSettlement } from '../draft/use-settlement.ts';

/** The counter's state: what is typed, what follows from it by the rules, what is in its way, and how to accept it. */
export function useCounter(facts: QuoteFacts) {
  const clerk = useClerk();
  const key = draftKey(clerk.facilityId);
  const kept = useDraft(key, clerk.displayName);
  const { draft, set } = kept;
  const parking = useParked({ draft: key, parked: parkedKey(clerk.facilityId) }, kept);
  const [left, setLeft] = useState<{ of: string; fields: ReadonlySet<Field> }>({ of: '', fields: new Set() });
  const [tried, setTried] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [problem, setProblem] = useState<'badInput' | 'notAllowed' | 'notFound' | 'tooLarge' | null>(null);

  const looked = usePlace(draft.postalCode);
  const own = useOwnPlace();
  useSettlement(kept, looked);
  const place = looked.state === 'answered' ? looked.place : undefined;
  const reckoned = reckon(draft, facts, { delivery: place ?? null, own });
  const checked = check(draft, reckoned, { ...facts, facilityId: clerk.facilityId, place });

  const accepting = useAccept({
    draftKey: key,
    onGoneOn: kept.goOnFrom,
    onRefused: (refusal) => {
      set({ sent: null });
      setRefused(refusal);
    },
    onUnacceptable: (name) => {
      set({ sent: null });
      setProblem(name);
    },
  });

  const { sent } = draft;
  const { mutate } = accepting;
  /** What an earlier client's request still waits for is none of this one's business. */
  const isSending = accepting.isPending && accepting.variables?.id === draft.id;
  /** What an earlier page sent and never heard of. */
  const [unanswered] = useState(sent);
  useEffect(() => {
    if (unanswered !== null) mutate(unanswered);
  }, [unanswered, mutate]);

  const forgetRefusal = () => {
    setRefused(null);
    setProblem(null);
  };
  const change = (edit: Edit) => {
    forgetRefusal();
    set(edit);
  };
  const hinders = 'troubles' in checked ? firstMend(checked.troubles) : null;

  /** Sends what is typed, or tells what comes first to be mended. */
  const accept = (): { mend: Mend | null } => {
    if (sent !== null) {
      if (!isSending) mutate(sent);
      return { mend: null };
    }
    setTried(draft.id);
    if ('troubles' in checked) return { mend: hinders };
    forgetRefusal();
    keepDraft(key, { ...draft, sent: checked.request });
    set({ sent: checked.request });
    mutate(checked.request);
    return { mend: null };
  };

  return {
    draft,
    change,
    parking,
    looked,
    place,
    own,
    reckoned,
    refused,
    problem,
    isSending,
    /** How many times this has been sent in vain. */
    failures: accepting.failureCount,
    accept,
    tried: tried === draft.id,
    /** Shows all that is to be mended; tells what comes first, null where the whole can be read back. */
    tryToRead: (): Mend | null => {
      if (isReadable(checked)) return null;
      setTried(draft.id);
      return hinders;
    },
    isReadable: isReadable(checked),
    /** What a parked draft comes to by today's rules, in this facility's own zone; null without prices. */
    reckonParked: (parked: Draft) => reckon(parked, facts, { delivery: null, own }).total,
    locked: sent !== null,
    /** Sent by another window of this till, which waits for the answer. */
    isSentElsewhere: sent !== null && kept.isMirror,
    resumed: unanswered !== null && unanswered === sent,
    leave: (field: Field) =>
      setLeft(({ of, fields }) => ({ of: draft.id, fields: new Set(of === draft.id ? fields : []).add(field) })),
    troubles: shownTroubles(checked, refused, {
      left: left.of === draft.id ? left.fields : new Set(),
      tried: tried === draft.id,
    }),
  };
}

export type CounterState = ReturnType<typeof useCounter>;
