import { expect, test } from 'vitest';
import { type Downloads, openDownloads } from './downloads.ts';
import { FileFailed, type fetchFile } from './fetch-file.ts';

const SINK = { write: () => Promise.resolve(), close: () => Promise.resolve(), drop: () => Promise.resolve() };
const wanted = { title: 'Басылымдар', address: '/documents/report/titles.csv', open: () => SINK };

/** Downloads of which each is ended by hand. */
function byHand() {
  const ends: { whole: () => void; fail: (error: Error) => void }[] = [];
  let opened = 0;
  const fetchOne: typeof fetchFile = (_address, _sink, { signal, told }) =>
    new Promise((resolve, reject) => {
      told({ rows: 1, of: 4, bytes: 10, isWaiting: false });
      signal.addEventListener('abort', () => reject(signal.reason));
      ends.push({ whole: resolve, fail: reject });
    });
  const downloads = openDownloads(fetchOne, () => 0);
  const open = () => {
    opened += 1;
    return SINK;
  };
  return { downloads, ends, start: () => downloads.start({ ...wanted, open }), opened: () => opened };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const states = (downloads: Downloads) => downloads.all().map(({ state }) => state);

test('a file is on its way until it is whole, and such another is not fetched meanwhile', async () => {
  const { downloads, ends, start } = byHand();
  start();
  await settled();
  expect(downloads.all()).toMatchObject([{ title: wanted.title, state: 'running', rows: 1, of: 4 }]);
  expect([downloads.isRunning(wanted.address), downloads.isRunning('/other')]).toEqual([true, false]);
  ends[0]?.whole();
  await settled();
  expect([states(downloads), downloads.isRunning(wanted.address)]).toEqual([['whole'], false]);
});

test('one that failed says why, and is tried again from its beginning', async () => {
  const { downloads, ends, start, opened } = byHand();
  start();
  await settled();
  ends[0]?.fail(new FileFailed('tooSlow'));
  await settled();
  expect(states(downloads)).toEqual(['tooSlow']);
  const [{ id } = { id: 0 }] = downloads.all();
  downloads.again(id);
  downloads.again(id);
  await settled();
  expect([states(downloads), opened(), ends.length]).toEqual([['running'], 2, 2]);
  ends[1]?.whole();
  await settled();
  downloads.forget(id);
  expect(downloads.all()).toEqual([]);
});

test('stopped by hand it is no failure; by the end of the session it is one', async () => {
  const { downloads, start } = byHand();
  start();
  start();
  await settled();
  downloads.stop(1);
  await settled();
  downloads.leave();
  await settled();
  expect(states(downloads)).toEqual(['stopped', 'signInNeeded']);
});

test('a place on the disk that cannot be opened is said', async () => {
  const { downloads } = byHand();
  downloads.start({ ...wanted, open: () => Promise.reject(new Error('NotAllowedError')) });
  await settled();
  expect(states(downloads)).toEqual(['disk']);
});
