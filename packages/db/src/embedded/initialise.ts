import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import type { RunAs } from './account.ts';
import type { Binaries } from './binaries.ts';

const INITDB_FLAGS = [
  '--auth=scram-sha-256',
  '--username=postgres',
  // The same database whatever the shell's language is: LANG=C would make one in SQL_ASCII.
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/**
 * Makes a cluster in `home`: PostgreSQL's data in `data`, the passwords of its roles in `passwords.json`. All is made under
 * another name and renamed when complete, so that a kill on the way leaves no half database. Throws CannotStart.
 */
export function initialise(
  home: string,
  { binaries, runAs, durable }: { binaries: Binaries; runAs: RunAs; durable: boolean },
): void {
  removeUnfinished(home);
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(join(unfinished, 'data'), { recursive: true });
  chmodSync(unfinished, 0o711);
  const secret = () => randomBytes(24).toString('base64url');
  const passwords = { superuser: secret(), owner: secret(), app: secret() };
  const passwordFile = join(unfinished, 'superuser-password');
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
  if ('uid' in runAs)
    for (const path of [join(unfinished, 'data'), passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  const flags = [...INITDB_FLAGS, `--pwfile=${passwordFile}`, ...(durable ? [] : ['--no-sync'])];
  const made = spawnSync(binaries.initdb, ['-D', join(unfinished, 'data'), ...flags], {
    ...runAs,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new CannotStart(
      `PostgreSQL could not make its data folder ${home}: ${lastLine(made.stderr ?? String(made.error))}`,
    );
  }
  rmSync(passwordFile);
  writeFileSync(join(unfinished, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 });
  renameUnlessThere(unfinished, home);
}

/** What first starts that were killed left behind; one that still runs is left alone. */
function removeUnfinished(home: string): void {
  for (const name of readdirSync(dirname(home)).filter((name) => name.startsWith(`${basename(home)}.`))) {
    if (!isAlive(Number(name.split('.').at(-1))))
      rmSync(join(dirname(home), name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Of two first starts at once the first to finish makes the cluster, and the other uses it. */
function renameUnlessThere(unfinished: string, home: string): void {
  try {
    renameSync(unfinished, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
