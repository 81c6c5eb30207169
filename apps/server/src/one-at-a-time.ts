/**
 * Lets `work` be asked for by many and done one after the other. Who asks while it is being done waits for another turn, which
 * begins after they asked; all who wait share that turn.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let atWork: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= atWork
      .catch(() => undefined)
      .then(() => {
        atWork = next ?? Promise.resolve();
        next = null;
        return work();
      });
    return next;
  };
}
