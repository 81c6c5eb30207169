/** Of all tabs that call themselves so, one leads. */
const NAME = 'jazylym.report.changes';

export interface Leading {
  /** Takes the lead from a tab that gives no sign: browsers freeze those that nobody looks at. */
  take(): void;
  stop(): void;
}

/**
 * Does `work` in one tab of this browser, whose end it answers; when that tab is closed, in the next. A browser keeps the locks for this from pages
 * that came over plain HTTP from another machine: there every tab in sight does it, as few as they are, and the server bounds how many.
 */
export const lead = (work: () => () => void): Leading => ('locks' in navigator ? withLock(work) : inSight(work));

function withLock(work: () => () => void): Leading {
  const stopping = new AbortController();
  let waiting = new AbortController();
  const compete = async (takes: boolean): Promise<void> => {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    let end = (): void => undefined;
    const held = () => {
      end = work();
      return new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
    };
    try {
      await navigator.locks.request(NAME, takes ? { steal: true } : { signal }, held);
    } catch {
      // Nobody's turn any more, or another tab took the lead.
    }
    end();
    if (!stopping.signal.aborted && !signal.aborted) await compete(false);
  };
  void compete(false);
  return {
    take: () => void compete(true),
    stop: () => {
      stopping.abort();
      waiting.abort();
    },
  };
}

function inSight(work: () => () => void): Leading {
  let end: (() => void) | null = null;
  const look = () => {
    if (document.visibilityState === 'visible') end ??= work();
    else stop();
  };
  const stop = () => {
    end?.();
    end = null;
  };
  document.addEventListener('visibilitychange', look);
  look();
  return {
    take: () => undefined,
    stop: () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    },
  };
}
