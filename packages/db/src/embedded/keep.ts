import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** How often in a row PostgreSQL is started again after it ended by itself. */
const MOST_RESTARTS = 20;

interface Kept {
  start: () => Promise<ChildProcess>;
  onTrouble: (message: string, lost: boolean) => void;
}

/** Starts PostgreSQL and starts it again whenever it ends by itself. `letGo` before stopping it on purpose. */
export async function keepRunning({ start, onTrouble }: Kept): Promise<{ letGo: () => void }> {
  let letGo = false;
  const watch = (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) void recover();
    else child.once('exit', () => void recover());
  };
  watch(await start());

  async function recover(): Promise<void> {
    if (letGo) return;
    onTrouble('PostgreSQL ended by itself: starting it again', false);
    for (let attempt = 1; attempt <= MOST_RESTARTS && !letGo; attempt += 1) {
      try {
        return watch(await start());
      } catch {
        // The killed one's own processes may need a moment to notice and let go of the data.
        await wait(50 * attempt);
      }
    }
    if (!letGo) onTrouble('PostgreSQL ended by itself and does not start again', true);
  }

  return {
    letGo: () => {
      letGo = true;
    },
  };
}
