import type { ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import type { ImportSummary, ReferenceProblem } from '@jazylym/domain/organisation/reference-plan';
import { askWhoIsSignedIn } from '@jazylym/front/trpc';

/** How far the server is with a file; null while it is on its way. */
export type Stage = { stage: 'reading' | 'comparing' | 'storing'; done: number; of: number } | null;

/** What became of a file: `lost` where no whole answer came, `refused` where the server would not have it. */
export type Outcome =
  | { kind: 'previewed' | 'stored'; version: number; summary: ImportSummary }
  | { kind: 'bad'; count: number; problems: ReferenceProblem[] }
  | { kind: 'meanwhile' | 'lost' | 'refused' };

/** Lines of the server's answer: how far it is, then one of the others. */
type Line =
  | NonNullable<Stage>
  | { ok: true; isStored: boolean; version: number; summary: ImportSummary }
  | { ok: false; reason: 'problems'; count: number; problems: ReferenceProblem[] }
  | { ok: false; reason: 'changedMeanwhile' }
  | { problem: string };

/** No file of this table, or one too large. */
const REFUSED = [400, 413, 415];

/**
 * Sends a table's file, packed, to be previewed, or to be stored as it was previewed against the version `seen`; tells how far
 * it is. Never throws: what goes wrong on the way is an outcome too.
 */
export async function sendFile(
  table: ReferenceTable,
  file: File,
  { seen, tell }: { seen: number | null; tell: (stage: Stage) => void },
): Promise<Outcome> {
  tell(null);
  try {
    const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const answer = await fetch(`/organisation/${table}.csv${seen === null ? '' : `?seen=${seen}`}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: packed,
    });
    if (answer.status === 401) await askWhoIsSignedIn();
    if (!answer.ok || answer.body === null) return { kind: REFUSED.includes(answer.status) ? 'refused' : 'lost' };
    let last: Line | null = null;
    for await (const line of linesOf(answer.body)) {
      last = JSON.parse(line) as Line;
      if ('stage' in last) tell(last);
    }
    // Who was let in with the file may have been disabled before it was stored.
    if (last !== null && 'problem' in last) await askWhoIsSignedIn();
    return outcomeOf(last);
  } catch {
    return { kind: 'lost' };
  }
}

function outcomeOf(line: Line | null): Outcome {
  if (line === null || !('ok' in line)) return { kind: 'lost' };
  if (line.ok) return { kind: line.isStored ? 'stored' : 'previewed', version: line.version, summary: line.summary };
  return line.reason === 'problems'
    ? { kind: 'bad', count: line.count, problems: line.problems }
    : { kind: 'meanwhile' };
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
