import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayCount, KeptCount } from '@jazylym/domain/day/count';
import { trpc } from '@jazylym/front/trpc';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useClerk } from '../../app/clerk.ts';
import { useRefreshDay } from './day-query.ts';
import { isSameCount } from './merge-count.ts';
import { type CountWork, saveUntilSame } from './save-count.ts';

/** How often another till's count is asked for, and how long a failed save waits for the next try, in milliseconds. */
const EVERY = 4000;

/** `saved`: the server has what the screen shows. `failed`: it does not, and is asked again by itself. */
export type SaveState = 'saved' | 'saving' | 'failed';

export type Counting = {
  count: DayCount;
  state: SaveState;
  /** The last change came from another till. */
  isElsewhere: boolean;
  /** When the cash was counted, an ISO instant: what came into the drawer after it is not among it. */
  cashCountedAt: string | null;
  /** Changes the count and saves it at once. Where `cash` is among it, the cash was counted now, whatever it came to. */
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
  const [shown, setShown] = useState<KeptCount | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const [isElsewhere, setElsewhere] = useState(false);
  /** What is worked on between renders: what the server has and what the screen has. */
  const work = useRef<CountWork | null>(null);
  const isBusy = useRef(false);
  const { data } = asked;
  useEffect(() => {
    const at = work.current;
    if (data === undefined || isBusy.current) return;
    const isNews = at !== null && data.version > at.kept.version && isSameCount(at.mine, at.kept.count);
    if (at !== null && !isNews) return;
    work.current = { kept: data, mine: data.count, isCashCounted: false };
    setShown(data);
    if (isNews) setElsewhere(true);
  }, [data]);

  const save = async () => {
    const at = work.current;
    if (at === null || isBusy.current) return;
    isBusy.current = true;
    setState('saving');
    try {
      const isTheirs = await saveUntilSame(at, (count) => saving.mutateAsync({ facilityId, businessDate, ...count }));
      setShown({ ...at.kept, count: at.mine });
      if (isTheirs) setElsewhere(true);
      setState('saved');
    } catch {
      setState('failed');
    } finally {
      isBusy.current = false;
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
    if (change.cash) at.isCashCounted = true;
    setShown({ ...at.kept, count: at.mine });
    setElsewhere(false);
    void save();
  };

  const counting: Counting | null = shown && { ...shown, state, isElsewhere, edit };
  return { counting, asked };
}
