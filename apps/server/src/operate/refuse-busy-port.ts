import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, resolve } from 'node:path';
import { CannotStart } from '@jazylym/db/cannot-start';

/** Tries the port before anything else is begun. Throws CannotStart, with the name of the program that has it when we may know. */
export async function refuseBusyPort({ host, port }: { host: string; port: number }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const probe = createServer();
  probe.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(sentence(error.code, { host, port }))));
  probe.listen(port, host, () => probe.close(() => resolve()));
  await promise;
}

function sentence(code: string | undefined, { host, port }: { host: string; port: number }): string {
  if (code === 'EADDRINUSE') return `port ${port} is in use${holderOf(port)}: stop that, or set another PORT`;
  if (code === 'EACCES') return `port ${port} may not be opened by this user: set a PORT above 1023`;
  return `cannot listen on ${host}:${port} (${code}): set HOST to an address of this machine`;
}

/** ` by NAME (process N)`, where Linux lets us see it; else nothing. */
function holderOf(port: number): string {
  try {
    const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeners(readFileSync(table, 'utf8'), port));
    const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsSocket(name, inodes));
    return pid === undefined ? '' : ` by ${programOf(pid)} (process ${pid})`;
  } catch {
    return '';
  }
}

/** Most of a program's command that is shown, in characters. */
const LONGEST = 60;

/** A process by its program and what that runs, without options: they may hold a password. Its own name may be a thread's. */
function programOf(pid: string): string {
  const [program = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const runs = args.find((arg) => /^[^-]/.test(arg) && existsSync(resolve(`/proc/${pid}/cwd`, arg))) ?? '';
  const said = `${program.startsWith('/') ? basename(program) : program} ${runs}`.trim();
  return said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
}

const LISTEN = '0A';

/** The inodes of the sockets that listen on `port`, out of a table of /proc/net. */
function listeners(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = table.trim().split('\n').slice(1);
  const cells = rows.map((row) => row.trim().split(/\s+/));
  return cells.filter((cell) => cell[1]?.endsWith(suffix) && cell[3] === LISTEN).map((cell) => cell[9] ?? '');
}

function holdsSocket(pid: string, inodes: readonly string[]): boolean {
  try {
    const files = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
    return inodes.some((inode) => files.includes(`socket:[${inode}]`));
  } catch {
    return false;
  }
}
