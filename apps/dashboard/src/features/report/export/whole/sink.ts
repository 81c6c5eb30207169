import { download } from '../../../../app/download.ts';

/** Where a file goes piece by piece. */
export interface Sink {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file is whole: it is there from now on. */
  close(): Promise<void>;
  /** It is not to be: nothing stays. */
  drop(): Promise<void>;
}

/** Bytes after which pieces become one: a browser may put those on its disk. */
const GATHERED = 4 * 1024 * 1024;

/** Gathers a file in the browser, which keeps it among the downloads when it is whole. */
export function blobSink(name: string, type: string): Sink {
  let parts: BlobPart[] = [];
  let loose = 0;
  return {
    write: (piece) => {
      parts.push(piece);
      loose += piece.length;
      if (loose >= GATHERED) {
        parts = [new Blob(parts)];
        loose = 0;
      }
      return Promise.resolve();
    },
    close: () => Promise.resolve(download(new Blob(parts, { type }), name)),
    drop: () => {
      parts = [];
      return Promise.resolve();
    },
  };
}

/** Where a browser lets its user choose a file to write to: those made of Chromium do, over HTTPS. */
type Picking = { showSaveFilePicker?: (how: { suggestedName: string }) => Promise<FileSystemFileHandle> };

/**
 * Lets somebody choose where a file that may be large is written, and answers how to open it; null where a browser cannot, `declined` where they
 * thought better of it. To be called from a press, or the browser refuses.
 */
export async function chooseFile(name: string): Promise<(() => Promise<Sink>) | null | 'declined'> {
  const { showSaveFilePicker } = window as Picking;
  if (showSaveFilePicker === undefined) return null;
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name });
    return async () => {
      const file = await handle.createWritable();
      return { write: (piece) => file.write(piece), close: () => file.close(), drop: () => file.abort() };
    };
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'declined' : null;
  }
}
