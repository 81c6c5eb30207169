import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import type { Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { runningOn, shutDown, superuserUrl } from './postmaster.ts';
import { claim } from './sole-user.ts';

/**
 * A killed server leaves its PostgreSQL running: stops that, so that the next has it as its own child. Throws CannotStart
 * when its server is alive.
 */
export async function stopOrphan(cluster: Cluster, binaries: Binaries, as: string): Promise<void> {
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const running = runningOn(cluster.data);
    if (running === null) return;
    try {
      const claimed = await claim(superuserUrl(cluster, running.port), as);
      await claimed.end();
      break;
    } catch (error) {
      if (error instanceof CannotStart) throw error;
      // It is on its way up or down, and will answer or be gone.
      await wait(100);
    }
  }
  shutDown(cluster, binaries);
}
