import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { postgresAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { runningOn } from './postmaster.ts';
import { type Urls, urlsOf } from './urls.ts';

/** How to connect to the private PostgreSQL that runs on a data folder beside us, a server's; null when none does. */
export async function runningEmbedded(folder: string): Promise<Urls | null> {
  if (!existsSync(join(folder, 'cluster'))) return null;
  const runAs = postgresAccount();
  const cluster = await openCluster(folder, { binaries: findBinaries(runAs, folder), runAs, durable: true });
  const running = runningOn(cluster.data);
  return running === null ? null : urlsOf(cluster, running.port);
}
