import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/**
 * Claims a data folder for this process until `release` or its end, by listening on a local socket named after the folder:
 * the system itself gives it to one process only and takes it back from a killed one, which no lock file does. A second
 * server learns `as`, who we are, through the socket, and is told in a CannotStart.
 */
export async function claimFolder(folder: string, as: string): Promise<{ release: () => void }> {
  const path = socketOf(folder);
  const server = (await listen(path, as)) ?? (await retryOverStaleSocket(path, as));
  if (server !== null) return { release: () => void server.close() };
  const holder = (await askHolder(path)) ?? 'process unknown';
  throw new CannotStart(
    `another server is running on the data folder ${folder} (${holder}): stop it first, or set another JAZYLYM_DATA`,
  );
}

function socketOf(folder: string): string {
  const name = `jazylym-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join('/tmp', `${name}.sock`);
}

async function listen(path: string, as: string): Promise<Server | null> {
  const server = createServer((socket) => socket.on('error', () => undefined).end(as)).listen(path);
  server.unref();
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
    throw error;
  }
}

/** Where a local socket is a file (macOS), a killed server leaves the file behind, and nobody answers on it. */
async function retryOverStaleSocket(path: string, as: string): Promise<Server | null> {
  if (!path.startsWith('/') || (await askHolder(path)) !== null) return null;
  rmSync(path, { force: true });
  return listen(path, as);
}

async function askHolder(path: string): Promise<string | null> {
  try {
    let answer = '';
    for await (const text of connect(path).setEncoding('utf8')) answer += text;
    return answer;
  } catch {
    return null;
  }
}
