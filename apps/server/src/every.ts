/** Something done again and again; `stop` waits for the work at hand. */
export type Repeated = { stop(): Promise<void> };

/**
 * Does `work` every `milliseconds`, counted from the end of the last time, until stopped. A failure is told and tried again
 * next time: what runs here must be safe to run late.
 */
export function every(milliseconds: number, work: () => Promise<unknown>, failed: (error: unknown) => void): Repeated {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let atWork = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      atWork = once();
    }, milliseconds);
    timer.unref();
  };
  const once = async () => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
    if (!stopped) next();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await atWork;
    },
  };
}
