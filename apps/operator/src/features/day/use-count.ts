import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayCount, KeptCount } from '@jazylym/domain/day/count';
import { trpc } from '@jazylym/front/trpc';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useClerk } from '../../app/clerk.ts';
import { useRefreshDay } from './day-query.ts';
import { isSameCount, mergeCount } from './merge-count.ts';

/** How often another till's count is asked for, and how long a failed save waits for the next try, in milliseconds. */
const EVERY = 4000;

/** `saved`: the server has what the screen shows. `failed`: it does not, and is asked again by itself. */
export type SaveState = 'saved' | 'saving' | 'failed';

export type Counting = {
  count: DayCount;
  state: SaveState;
  /** The last change came from another till. */
  isElsewhere: boolean;
  /** Changes the count and saves it at once. */
  edit(change: Partial<DayCount>): void;
};

/** The count of a day: kept on the server with every change, shared by the tills that count. Null until it is there. */
export function useCount(businessDate: CalendarDate) {
  const { facilityId } = useClerk();
  const asked = useQuery(
    trpc.day.count.queryOptions({ facilityId, businessDate }, { staleTime: 0, refetchInterval: EVERY }),
  );
  const saving = useMutation(trpc.day.saveCount.mutationOptions());
  const refresh = useRefreshDay();
  const [shown, setShown] = useState<DayCount | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const [isElsewhere, setElsewhere] = useState(false);
  /** What is worked on between renders: what the server has, what the screen has, and whether a save is under way. */
  const work = useRef<{ kept: KeptCount; mine: DayCount; isBusy: boolean } | null>(null);

  const take = (kept: KeptCount, mine: DayCount, fromElsewhere: boolean) => {
    work.current = { kept, mine, isBusy: work.current?.isBusy ?? false };
    setShown(mine);
    if (fromElsewhere) setElsewhere(true);
  };

  const { data } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever an answer comes, and then only
  useEffect(() => {
    const at = work.current;
    if (data === undefined) return;
    if (at === null) take(data, data.count, false);
    else if (!at.isBusy && data.version > at.kept.version && isSameCount(at.mine, at.kept.count))
      take(data, data.count, true);
  }, [data]);

  const save = async () => {
    const at = work.current;
    if (at === null || at.isBusy) return;
    at.isBusy = true;
    setState('saving');
    try {
      for (let sent: DayCount | null = null; work.current !== null && sent !== work.current.mine; ) {
        const { kept, mine } = work.current;
        sent = mine;
        const answer = await saving.mutateAsync({ facilityId, businessDate, version: kept.version, count: mine });
        const now: DayCount = work.current.mine;
        if (answer.ok) work.current.kept = answer.kept;
        else if (answer.why === 'notCounting') {
          take(answer.kept, answer.kept.count, true);
          break;
        } else {
          const merged = mergeCount(kept.count, now, answer.kept.count);
          take(answer.kept, merged, true);
          if (isSameCount(merged, answer.kept.count)) break;
        }
      }
      setState('saved');
    } catch {
      setState('failed');
    } finally {
      if (work.current) work.current.isBusy = false;
    }
    void refresh();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each failure
  useEffect(() => {
    if (state !== 'failed') return;
    const timer = setTimeout(() => void save(), EVERY);
    return () => clearTimeout(timer);
  }, [state]);

  const edit = (change: Partial<DayCount>) => {
    const at = work.current;
    if (at === null) return;
    at.mine = { ...at.mine, ...change };
    setShown(at.mine);
    setElsewhere(false);
    void save();
  };

  const counting: Counting | null = shown && { count: shown, state, isElsewhere, edit };
  return { counting, asked };
}
