import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/** How often in a row PostgreSQL is started again after it ended by itself. */
const MOST_RESTARTS = 20;

interface Kept {
  start: () => Promise<ChildProcess>;
  claim: () => Promise<pg.Client>;
  onTrouble: (message: string, lost: boolean) => void;
}

/**
 * Starts PostgreSQL, claims it and keeps both so: the claim's connection ends when PostgreSQL, or only its connections, are
 * killed, and then both are had again. `letGo` before stopping it on purpose.
 */
export async function keepRunning({ start, claim, onTrouble }: Kept): Promise<{ letGo: () => void }> {
  let letGo = false;
  let child = await start();
  watch(await claim());

  function watch(claimed: pg.Client): void {
    claimed.once('end', () => {
      if (!letGo) void recover();
    });
  }

  async function recover(): Promise<void> {
    onTrouble('PostgreSQL closed its connections: making sure that it runs', false);
    for (let attempt = 1; attempt <= MOST_RESTARTS && !letGo; attempt += 1) {
      try {
        if (child.exitCode !== null || child.signalCode !== null) child = await start();
        return watch(await claim());
      } catch {
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
