import { execFileSync, spawnSync } from 'node:child_process';
import { CannotStart } from '../cannot-start.ts';

/** The account that PostgreSQL's processes run under, as `spawn` takes it; empty for our own. */
export type RunAs = { uid: number; gid: number } | Record<string, never>;

const idOf = (flag: '-u' | '-g'): number | undefined => {
  const found = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout) : undefined;
};

/** PostgreSQL refuses to run as root: root runs it as the user `postgres`, made when it is missing. Throws CannotStart. */
export function postgresAccount(): RunAs {
  if (process.getuid?.() !== 0) return {};
  if (idOf('-u') === undefined) makeAccount();
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === undefined || gid === undefined) throw new CannotStart('root could not find or make the user `postgres`');
  return { uid, gid };
}

function makeAccount(): void {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', 'postgres']);
  } catch {
    throw new CannotStart(
      'PostgreSQL does not run as root, and root could not make the user `postgres` for it: start as an ordinary user',
    );
  }
}

/** Whether the account can go into the folder: a home of root's, 0700, shuts out everyone else. */
export function canEnter(runAs: RunAs, folder: string): boolean {
  if (!('uid' in runAs)) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}
