import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { canEnter, postgresAccount } from './account.ts';

/**
 * Where an installation keeps its data: the folder that it was told (`JAZYLYM_DATA`), else `.data` in the checkout, else,
 * where PostgreSQL's account cannot go there, a folder of the checkout's own in /var/lib/jazylym. The folder is made.
 * Throws CannotStart when it cannot be written.
 */
export function dataFolder({ checkout, told }: { checkout: string; told: string | undefined }): string {
  const account = postgresAccount();
  const wanted = resolve(told ?? join(checkout, '.data'));
  makeWritable(wanted);
  if (canEnter(account, wanted)) return wanted;
  if (told !== undefined)
    throw new CannotStart(
      `PostgreSQL's user \`postgres\` cannot go into ${wanted}: let others enter its parent folders, or set another JAZYLYM_DATA`,
    );
  const name = createHash('sha256').update(resolve(checkout)).digest('hex').slice(0, 12);
  const elsewhere = join('/var/lib/jazylym', name);
  makeWritable(elsewhere);
  return elsewhere;
}

function makeWritable(folder: string): void {
  try {
    make(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    throw new CannotStart(
      `the data folder ${folder} cannot be written (${why}): give this user the right, or set another JAZYLYM_DATA`,
    );
  }
}

/** Makes a folder and its parents, one by one: Node's own recursion never ends where the system lets nobody make one (/proc). */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    // Another start may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
