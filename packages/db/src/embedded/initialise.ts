import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

export interface Making {
  binaries: Binaries;
  runAs: RunAs;
  /** False for tests only: nothing waits for the disk. */
  durable: boolean;
  /** Breaks it off, which leaves nothing. */
  signal?: AbortSignal | undefined;
}

/**
 * Makes a cluster in `home`: PostgreSQL's data in `data`, the passwords of its roles in `passwords.json`. All is made under
 * another name and renamed when complete, so that a kill on the way leaves no half database. Whoever calls has claimed the
 * folder: nobody else is at this. Throws CannotStart.
 */
export async function initialise(home: string, { binaries, runAs, durable, signal }: Making): Promise<void> {
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
  const failure = await initdb([binaries.initdb, '-D', join(unfinished, 'data'), ...flags], { runAs, signal });
  if (failure !== null) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new CannotStart(`PostgreSQL could not make its data folder ${home}: ${failure}`);
  }
  rmSync(passwordFile);
  writeFileSync(join(unfinished, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600, flush: true });
  renameSync(unfinished, home);
}

/** What first starts that were killed left behind. An `initdb` of theirs may still be at work there, and fails then. */
function removeUnfinished(home: string): void {
  const left = readdirSync(dirname(home)).filter((name) => name.startsWith(`${basename(home)}.`));
  for (const name of left) rmSync(join(dirname(home), name), { recursive: true, force: true, maxRetries: 10 });
}

/** Runs initdb, in a process group of its own so that Ctrl+C does not break it off; answers why it failed, or null. */
async function initdb(
  [program = '', ...args]: string[],
  { runAs, signal }: Pick<Making, 'runAs' | 'signal'>,
): Promise<string | null> {
  const child = spawn(program, args, {
    ...runAs,
    ...(signal === undefined ? {} : { signal }),
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  try {
    const [code] = await once(child, 'close');
    if (code === 0) return null;
  } catch (error) {
    return String(error);
  }
  const lines = said.trim().split('\n');
  return lines.find((line) => line.includes('error:')) ?? lines.at(-1) ?? '';
}
