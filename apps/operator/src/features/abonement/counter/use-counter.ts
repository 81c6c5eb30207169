import type { Rejection } from '@jazylym/domain/abonement/abonement';
import type { QuoteFacts } from '@jazylym/domain/catalogue/quote';
import { useEffect, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { usePlace } from '../../organisation/use-place.ts';
import { check, type Field } from '../draft/check.ts';
import type { Draft } from '../draft/draft.ts';
import { draftKey, keepDraft } from '../draft/keep.ts';
import { reckon } from '../draft/reckon.ts';
import { firstField, shownTroubles } from '../draft/show.ts';
import { useAccept } from '../draft/use-accept.ts';
import { useDraft } from '../draft/use-draft.ts';
import { useSettlement } from '../draft/use-settlement.ts';

/** The counter's state: what is typed, what follows from it by the rules, what is in its way, and how to accept it. */
export function useCounter(facts: QuoteFacts) {
  const clerk = useClerk();
  const key = draftKey(clerk);
  const kept = useDraft(key);
  const { draft, set } = kept;
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [problem, setProblem] = useState<'badInput' | 'notAllowed' | 'notFound' | 'tooLarge' | null>(null);

  const looked = usePlace(draft.postalCode);
  useSettlement(kept, looked);
  const place = looked.state === 'answered' ? looked.place : undefined;
  const reckoning = reckon(draft, facts, place ?? null);
  const checked = check(draft, reckoning, { ...facts, facilityId: clerk.facilityId, place });

  const accepting = useAccept({
    draftKey: key,
    onGoneOn: kept.goOnFrom,
    onRefused: (rejection) => {
      set({ sent: null });
      setRefused(rejection);
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

  const change = (patch: Partial<Draft>) => {
    setRefused(null);
    setProblem(null);
    set(patch);
  };

  /** Sends what is typed, or tells which field comes first to be mended. */
  const accept = (): { firstTrouble: Field | null } => {
    if (sent !== null) {
      if (!isSending) mutate(sent);
      return { firstTrouble: null };
    }
    setTried(true);
    if ('troubles' in checked) return { firstTrouble: firstField(checked.troubles) };
    setRefused(null);
    setProblem(null);
    keepDraft(key, { ...draft, sent: checked.request });
    set({ sent: checked.request });
    mutate(checked.request);
    return { firstTrouble: null };
  };

  return {
    draft,
    change,
    looked,
    place,
    reckoning,
    refused,
    problem,
    isSending,
    /** How many times this has been sent in vain. */
    failures: accepting.failureCount,
    accept,
    tried,
    locked: sent !== null,
    /** Sent by another window of this clerk, which waits for the answer. */
    isSentElsewhere: sent !== null && kept.isMirror,
    resumed: unanswered !== null && unanswered === sent,
    leave: (field: Field) => setLeft((before) => (before.has(field) ? before : new Set(before).add(field))),
    troubles: shownTroubles(checked, refused, { left, tried }),
  };
}
