import { postgresAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { keepRunning } from './keep.ts';
import { stopOrphan } from './orphan.ts';
import { freePort, launch, shutDown, superuserUrl } from './postmaster.ts';
import { makeRoles } from './roles.ts';
import { claim } from './sole-user.ts';

export interface Embedded {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
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
  /** Told when PostgreSQL ended by itself and is started again; `lost` when that failed for good. */
  onTrouble?: (message: string, lost: boolean) => void;
}

/**
 * Starts the private PostgreSQL of a data folder, made when there is none, and keeps it running: killed from outside, it is
 * started again on the same port. One that a killed server left behind is stopped first. Throws CannotStart, also when
 * another live server has the folder.
 */
export async function startEmbedded({ folder, as, durable = true, onTrouble = () => undefined }: Options): Promise<Embedded> {
  const runAs = postgresAccount();
  const binaries = findBinaries(runAs, folder);
  const cluster = openCluster(folder, { binaries, runAs, durable });
  await stopOrphan(cluster, binaries, as);
  const port = await freePort();
  const settings = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const keeper = await keepRunning({
    start: () => launch(cluster, binaries, port, settings),
    claim: () => claim(superuserUrl(cluster, port), as),
    onTrouble,
  });
  await makeRoles(superuserUrl(cluster, port), cluster.passwords);
  const url = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/jazylym`;
  return {
    superuserUrl: superuserUrl(cluster, port),
    ownerUrl: url('jazylym_owner', cluster.passwords.owner),
    appUrl: url('jazylym_app', cluster.passwords.app),
    stop: async () => {
      keeper.letGo();
      shutDown(cluster, binaries);
    },
  };
}
