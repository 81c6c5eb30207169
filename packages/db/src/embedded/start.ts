import { postgresAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { keepRunning } from './keep.ts';
import { freePort, launch, runningOn, shutDown } from './postmaster.ts';
import { makeRoles } from './roles.ts';
import { claimFolder } from './sole-user.ts';
import { type Urls, urlsOf } from './urls.ts';

export interface Embedded extends Urls {
  /** Closes all connections and stops PostgreSQL. */
  stop(): Promise<void>;
}

interface Options {
  /** The data folder: exists and is writable, see `dataFolder`. */
  folder: string;
  /** What a second server on the same folder is told about us. */
  as: string;
  /** False for tests only: nothing waits for the disk. */
  durable?: boolean;
  /** Breaks the start off while nothing runs yet. */
  signal?: AbortSignal;
  /** Told when PostgreSQL ended by itself and is started again; `lost` when that failed for good. */
  onTrouble?: (message: string, lost: boolean) => void;
}

/**
 * Starts the private PostgreSQL of a data folder, made when there is none, and keeps it running: killed from outside, it is
 * started again on the same port. One that a killed server left behind is stopped first. Throws CannotStart, also when
 * another live server has the folder.
 */
export async function startEmbedded({
  folder,
  as,
  durable = true,
  signal,
  onTrouble = () => undefined,
}: Options): Promise<Embedded> {
  const claimed = await claimFolder(folder, as);
  const runAs = postgresAccount();
  const binaries = findBinaries(runAs, folder);
  const cluster = await openCluster(folder, { binaries, runAs, durable, signal });
  if (runningOn(cluster.data) !== null) await shutDown(cluster, binaries);
  const port = await freePort();
  const settings = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const kept = await keepRunning({ start: () => launch(cluster, binaries, port, settings), onTrouble });
  const stop = async () => {
    kept.letGo();
    await shutDown(cluster, binaries);
    claimed.release();
  };
  const urls = urlsOf(cluster, port);
  try {
    await makeRoles(urls.superuserUrl, cluster.passwords);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...urls, stop };
}
