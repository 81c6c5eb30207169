import { useSyncExternalStore } from 'react';
import { type Heard, hear, isLive, type Message, nothingHeard } from './heard.ts';

let heard = nothingHeard(Date.now());
let fadesAt: ReturnType<typeof setTimeout> | undefined;
const followers = new Set<() => void>();

function take(next: Heard): void {
  heard = next;
  clearTimeout(fadesAt);
  // A moment after it has run out, since what is heard holds until then.
  fadesAt = setTimeout(tellFollowers, Math.max(0, heard.until - Date.now()) + 1);
  tellFollowers();
}

function tellFollowers(): void {
  for (const follower of followers) follower();
}

/** What this tab knows of the stream of changes. */
export const live = {
  now: (): Heard => heard,
  begin: (): void => take(nothingHeard(Date.now())),
  hear: (message: Message): void => take(hear(heard, message, Date.now())),
  /** Calls back when more is heard, and when what was heard has faded. */
  follow(follower: () => void): () => void {
    followers.add(follower);
    return () => void followers.delete(follower);
  },
};

/** Whether figures refresh by themselves as they change, and not only every so often. */
export const useIsLive = (): boolean => useSyncExternalStore(live.follow, () => isLive(heard, Date.now()));
