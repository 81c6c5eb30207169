import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { frameLine } from '@jazylym/domain/report/export-frames';
import { expect, test } from 'vitest';
import { fetchFile, type Progress } from './fetch-file.ts';
import type { Sink } from './sink.ts';

/** What comes of a file that a server answers so. */
async function fetched(answer: RequestListener, sink: Partial<Sink> = {}, signal = new AbortController().signal) {
  const server = createServer(answer).listen(0);
  await once(server, 'listening');
  const pieces: Uint8Array[] = [];
  const progress: Progress[] = [];
  let isClosed = false;
  const into: Sink = {
    write: (piece) => Promise.resolve(void pieces.push(piece)),
    close: () => {
      isClosed = true;
      return Promise.resolve();
    },
    drop: () => Promise.resolve(),
    ...sink,
  };
  const { port } = server.address() as AddressInfo;
  const told = (one: Progress) => void progress.push(one);
  const failure = await fetchFile(`http://127.0.0.1:${port}/`, into, { signal, told }).then(
    () => null,
    (error: { failure?: string; name: string }) => error.failure ?? error.name,
  );
  server.closeAllConnections();
  server.close();
  return { failure, text: Buffer.concat(pieces).toString(), isClosed, progress };
}

const WHOLE = `${frameLine({ rows: 2, bytes: 3 })}abc${frameLine({ rows: 5, bytes: 2 })}de${frameLine({ rows: 5, isWhole: true })}`;
const ROWS = { 'jazylym-rows': '5' };

test('a whole file is written and closed, and it is told how many rows of how many have come', async () => {
  const { progress, ...file } = await fetched((_, response) => response.writeHead(200, ROWS).end(WHOLE));
  expect(file).toEqual({ failure: null, text: 'abcde', isClosed: true });
  expect(progress.at(-1)).toEqual({ rows: 5, of: 5, bytes: 5, isWaiting: false });
});

test('a file that breaks off is never closed, and says why', async () => {
  const cut = (text: string, how: 'end' | 'destroy') =>
    fetched((_, response) => {
      response.writeHead(200, ROWS).write(text, () => (how === 'end' ? response.end() : response.destroy()));
    });
  const begun = `${frameLine({ rows: 2, bytes: 3 })}abc`;
  expect(await cut(begun, 'end')).toMatchObject({ failure: 'offline', isClosed: false });
  expect(await cut(begun, 'destroy')).toMatchObject({ failure: 'offline', isClosed: false });
  expect(await cut(begun + frameLine({ problem: 'tooSlow' }), 'end')).toMatchObject({
    failure: 'tooSlow',
    isClosed: false,
  });
});

test.each([
  [401, 'signInNeeded'],
  [403, 'notAllowed'],
  [503, 'unavailable'],
  [500, 'defect'],
])('an answer of %i is said as %s', async (status, failure) => {
  expect((await fetched((_, response) => response.writeHead(status).end('{}'))).failure).toBe(failure);
});

test('who is told to come again waits and says so', async () => {
  const statuses = [429, 200];
  const { failure, progress } = await fetched((_, response) => {
    response
      .writeHead(statuses.shift() ?? 200, { ...ROWS, 'retry-after': '1' })
      .end(statuses.length === 0 ? WHOLE : '{}');
  });
  expect([failure, progress[0]?.isWaiting, progress.at(-1)?.isWaiting]).toEqual([null, true, false]);
});

test('a disk that is full is no fault of the network, and what is stopped on purpose is no failure', async () => {
  const full = { write: () => Promise.reject(new Error('QuotaExceededError')) };
  const whole: RequestListener = (_, response) => response.writeHead(200, ROWS).end(WHOLE);
  expect((await fetched(whole, full)).failure).toBe('disk');
  const stop = new AbortController();
  const silent: RequestListener = (_, response) => {
    response.writeHead(200, ROWS).flushHeaders();
    setTimeout(() => stop.abort(), 20);
  };
  expect((await fetched(silent, {}, stop.signal)).failure).toBe('AbortError');
});
