import * as z from 'zod';

/**
 * A file on its way, told apart into frames, so that who fetches it knows how far it is and how it ended: each is a line of JSON, and
 * after a line that says how many bytes follow, those bytes of the file. Who does not ask for this type gets the file alone.
 */
export const FRAMES_TYPE = 'application/vnd.jazylym.frames';

/**
 * Why a file broke off: the session ended or reaches less, the database or the server went away, its reader took too long, or a
 * defect of ours.
 */
export const ExportBreak = z.enum(['signInNeeded', 'unavailable', 'tooSlow', 'defect']);
export type ExportBreak = z.infer<typeof ExportBreak>;

/** `rows` are those read so far: all of them in the last frame of a file that is whole. */
const FrameHead = z.union([
  z.object({ rows: z.int().min(0), bytes: z.int().min(0) }),
  z.object({ rows: z.int().min(0), isWhole: z.literal(true) }),
  z.object({ problem: ExportBreak }),
]);
export type FrameHead = z.infer<typeof FrameHead>;

const LINE_BREAK = 10;

/** A frame's line; its bytes follow. */
export const frameLine = (head: FrameHead): string => `${JSON.stringify(head)}\n`;

/** What comes of a stream of frames: how far it is, a piece of the file, its end. */
export type Framed = { head: FrameHead } | { piece: Uint8Array<ArrayBuffer> };

/** Longer than any head. */
const LONGEST_LINE = 200;

/**
 * Reads frames out of chunks that are cut anywhere. Pieces are handed on as they come, not gathered. Throws for what is no frame.
 */
export function frameReader(): (chunk: Uint8Array<ArrayBuffer>) => Framed[] {
  let line = '';
  let bytes = 0;
  /** The head that ends in a chunk; null where its end is still to come. */
  const headIn = (part: Uint8Array): FrameHead | null => {
    const end = part.at(-1) === LINE_BREAK ? part.length - 1 : part.length;
    line += String.fromCharCode(...part.subarray(0, Math.min(end, LONGEST_LINE)));
    if (line.length >= LONGEST_LINE) throw new Error('a line that is no frame');
    if (end === part.length) return null;
    const head = FrameHead.parse(JSON.parse(line));
    line = '';
    bytes = 'bytes' in head ? head.bytes : 0;
    return head;
  };
  return (chunk) => {
    const found: Framed[] = [];
    for (let rest = chunk; rest.length > 0; ) {
      const part = rest.subarray(0, bytes || rest.indexOf(LINE_BREAK) + 1 || rest.length);
      rest = rest.subarray(part.length);
      if (bytes > 0) {
        bytes -= part.length;
        found.push({ piece: part });
        continue;
      }
      const head = headIn(part);
      if (head !== null) found.push({ head });
    }
    return found;
  };
}
