import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@jazylym/db/embedded/start';
import type { Urls } from '@jazylym/db/embedded/urls';
import { migrate } from '@jazylym/db/migrate/migrate';
import pg from 'pg';
import type { SealKeys } from '../day/seal-keys.ts';
import { loadDemo } from '../demo/load.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';

/** A whole country's post on a PostgreSQL of its own, as durable as in production, to be killed as one likes. */
export interface Post extends Urls {
  /** As the owner: looks behind the application's back. */
  owner: pg.Pool;
  /** PostgreSQL's own folder, where its `postmaster.pid` lies. */
  data: string;
  /** The folder of the keys that its certified days are sealed with. */
  sealKeys: string;
  close(): Promise<void>;
}

/** Opens one with the demonstration's facilities, clerks and catalogue, and some abonements already accepted; `load` loads otherwise. */
export async function openPost({
  abonements = 100,
  load = ({ ownerUrl }, sealKeys) =>
    loadDemo({ ownerUrl, sealKeys, now: new Date(), say: () => undefined, abonements }),
}: {
  abonements?: number;
  load?: (urls: Urls, sealKeys: SealKeys) => Promise<unknown>;
} = {}): Promise<Post> {
  const folder = mkdtempSync(join(tmpdir(), 'jazylym-post-'));
  chmodSync(folder, 0o755);
  const sealKeys = temporarySealKeys();
  const { stop, ...urls } = await startEmbedded({ folder, as: `assurance, process ${process.pid}` });
  try {
    await migrate({ ownerUrl: urls.ownerUrl, appRole: new URL(urls.appUrl).username });
    await load(urls, sealKeys);
  } catch (error) {
    await stop();
    throw error;
  }
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2, options: '-c TimeZone=UTC' });
  owner.on('error', () => undefined);
  return {
    ...urls,
    owner,
    sealKeys: sealKeys.folder,
    data: join(folder, 'cluster/data'),
    close: async () => {
      await owner.end();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
