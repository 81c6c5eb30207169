import { access, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BrokenBackup } from '@jazylym/db/backup/reader';
import { CannotStart } from '@jazylym/db/cannot-start';

/** The file that a backup is to be: `target`, or one named after the time in `target` where that is a folder. */
export async function backupPath(target: string, now: Date): Promise<string> {
  const path = resolve(target);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => target.endsWith('/'),
  );
  const name = `jazylym-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup.gz`;
  return isFolder ? join(path, name) : path;
}

/**
 * Writes a backup's text, compressed. For the eyes of its owner only; complete and on the disk, or not there at all. Throws
 * CannotStart where there is such a file already or none can be written.
 */
export async function writeBackupFile(path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    throw new CannotStart(`${path} exists already and is left as it is`);
  const unfinished = join(dirname(path), `.${basename(path)}.unfinished`);
  const file = await open(unfinished, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(`${path} cannot be written (${error.code})`);
  });
  try {
    await pipeline(Readable.from(chunks), createGzip(), (pieces) => file.writeFile(pieces));
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    const { syscall, code } = error as NodeJS.ErrnoException;
    throw syscall === 'write' || syscall === 'fsync' ? new CannotStart(`${path} cannot be written (${code})`) : error;
  }
}

/** A backup's text out of its file. Throws CannotStart where there is no such file, BrokenBackup where it is damaged. */
export async function* readBackupFile(path: string): AsyncGenerator<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(`${path} cannot be read (${error.code})`);
  });
  const text = createGunzip();
  const reading = pipeline(file.createReadStream(), text).catch(() => undefined);
  try {
    yield* text;
    await reading;
  } catch {
    throw new BrokenBackup('it is damaged or cut off');
  }
}
