import type { BatchRejection } from '@jazylym/domain/abonement/card';
import { problemOf } from '@jazylym/front/problem';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { keepUnsaved, unsavedKey } from './kept-rows.ts';
import type { Sheet } from './sheet.ts';
import { nextPart, type Saved, type Unsaved, unsavedOf, withSaved } from './unsaved.ts';

/** How long typing pauses before it is saved, and how long a server that does not answer is left alone. */
const PAUSE_MS = 700;
const AGAIN_MS = 4_000;

/** Where what is typed lies: on the server, on its way there, in this browser alone, or nowhere to go since another holds, threw away or accepted the batch. */
export type Standing =
  | { state: 'saved' | 'unsaved' | 'keptHere' }
  | { state: 'elsewhere'; name: string }
  | { state: 'accepted' | 'gone' };

/**
 * Saves a sheet by itself: what changed goes to the server after a pause, and lies in the browser until it is there. `flush` saves
 * all that is left at once and answers the version, null where that cannot be.
 */
export function useSaving(id: string, sheet: Sheet, begun: Saved) {
  const { facilityId } = useClerk();
  const saving = useMutation(trpc.abonement.saveBatch.mutationOptions());
  const [standing, setStanding] = useState<Standing>({ state: 'saved' });
  const saved = useRef(begun);
  const latest = useRef(sheet);
  const running = useRef<Promise<boolean> | null>(null);
  /** A save had no answer: it may have been done. */
  const isUncertain = useRef(false);
  const isOver = useRef(false);
  const key = unsavedKey(facilityId, id);

  /** A draft that is no more: accepted, or thrown away. */
  const overOf = async (): Promise<Standing> => {
    const batches = trpc.abonement.batches.queryOptions({ facilityId }, { staleTime: 0 });
    const known = await queryClient.fetchQuery(batches).catch(() => null);
    return { state: known?.accepted.some((batch) => batch.id === id) ? 'accepted' : 'gone' };
  };

  /** The server went on without this window: what is typed is saved no more until the batch is taken over. */
  const refused = async (rejection: BatchRejection) => {
    if (rejection.reason === 'heldElsewhere') setStanding({ state: 'elsewhere', name: rejection.name });
    else setStanding(await overOf());
  };

  const isStopped = ['elsewhere', 'accepted', 'gone'].includes(standing.state);

  const saveOnce = async (): Promise<boolean> => {
    const unsaved = unsavedOf(latest.current, saved.current);
    if (unsaved === null) return true;
    const part = nextPart(unsaved);
    try {
      const answer = await send(part);
      if (!answer.ok) {
        await refused(answer.rejection);
        return false;
      }
      saved.current = withSaved(saved.current, part, answer.version);
      isUncertain.current = false;
      keepUnsaved(key, unsavedOf(latest.current, saved.current));
      return true;
    } catch (error) {
      isUncertain.current = true;
      setStanding(problemOf(error) === 'notFound' ? await overOf() : { state: 'keptHere' });
      return false;
    }
  };

  /** Once more where the save before was done and only its answer was lost: the same rows again make no difference. */
  const send = async (unsaved: Unsaved) => {
    const { version } = saved.current;
    const answer = await saving.mutateAsync({ facilityId, id, version, ...unsaved });
    if (answer.ok || !isUncertain.current || answer.rejection.reason !== 'heldElsewhere') return answer;
    if (answer.rejection.version !== version + 1) return answer;
    return saving.mutateAsync({ facilityId, id, version: version + 1, ...unsaved });
  };

  const flush = async (): Promise<number | null> => {
    if (isOver.current || isStopped) return null;
    while (unsavedOf(latest.current, saved.current) !== null) {
      running.current ??= saveOnce().finally(() => {
        running.current = null;
      });
      if (!(await running.current)) return null;
    }
    setStanding({ state: 'saved' });
    return saved.current.version;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed sets it going, and a server that did not answer
  useEffect(() => {
    latest.current = sheet;
    const unsaved = unsavedOf(sheet, saved.current);
    keepUnsaved(key, unsaved);
    if (unsaved === null || isStopped) return;
    if (standing.state === 'saved') setStanding({ state: 'unsaved' });
    const timer = setTimeout(() => void flush(), standing.state === 'keptHere' ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sheet, standing]);

  /** Who leaves the page does not wait for the pause; the list of batches then says how far this one is. */
  const leaving = useRef(flush);
  leaving.current = isStopped ? async () => null : flush;
  useEffect(
    () => () => {
      void leaving.current().then(() => queryClient.invalidateQueries({ queryKey: trpc.abonement.batches.queryKey() }));
    },
    [],
  );

  return {
    standing,
    flush,
    refused,
    /** The batch is accepted: nothing of it waits any more. */
    forget: () => {
      isOver.current = true;
      keepUnsaved(key, null);
      void queryClient.invalidateQueries({ queryKey: trpc.abonement.batches.queryKey() });
    },
  };
}
