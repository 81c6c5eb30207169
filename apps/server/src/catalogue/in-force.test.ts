import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishCatalogue } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { openPublished } from './published.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const day = (text: string) => CalendarDate.parse(text);

/** The version in force on a day, and what a month of 65001 costs by it in the city, in tiyn. */
async function inForce(on: string) {
  const { catalogue } = await server.as(null);
  const [version] = (await catalogue.versionsOn.query({ on: day(on) })).versions;
  if (version === undefined) return null;
  const { entries } = await catalogue.version.query({ id: version.id });
  const rows = entries.find(({ publicationIndex }) => publicationIndex === '65001')?.rows;
  const row = rows?.find(({ months, zone }) => months === 1 && zone === 'city');
  return [version.version, row === undefined ? 0 : row.publisher + row.delivery];
}

test('a card goes by the catalogue that was in force when its money was taken: by the end of a day in Kazakhstan, not of one in Greenwich', async () => {
  expect(await inForce('2026-09-30')).toBeNull();
  expect(await inForce('2026-10-01')).toEqual([1, 42_000]);
  // 23:59 and 00:01 in Almaty, on one day of Greenwich.
  await publishCatalogue(server.owner, 2, '2026-11-05T18:59:00.000Z');
  await publishCatalogue(server.owner, 3, '2026-11-05T19:01:00.000Z');
  await server.refresh();
  expect(await inForce('2026-11-04')).toEqual([1, 42_000]);
  expect(await inForce('2026-11-05')).toEqual([2, 46_200]);
  expect(await inForce('2026-11-06')).toEqual([3, 46_200]);
  expect(await inForce('2098-12-31')).toEqual([3, 46_200]);
  expect(await inForce('2001-01-01')).toBeNull();
});

test('a former catalogue is read once, however many ask for it, and the present one is the one in memory', async () => {
  const published = await openPublished(server.app, server.clock);
  const asked = await Promise.all(['2026-10-01', '2026-11-04', '2026-10-15'].map((on) => published.on(day(on))));
  const again = await published.on(day('2026-10-01'));
  expect(new Set([...asked, again].map(({ catalogues }) => catalogues[0])).size).toBe(1);
  expect((await published.on(day('2026-11-06'))).catalogues[0]).toBe(published.current().catalogues[0]);
});

test('what could not be read is read again by the next who asks', async () => {
  const published = await openPublished(server.app, server.clock);
  await server.owner.query('ALTER TABLE catalogue_entry RENAME TO out_of_reach');
  await expect(published.on(day('2026-10-01'))).rejects.toThrow('catalogue_entry');
  await server.owner.query('ALTER TABLE out_of_reach RENAME TO catalogue_entry');
  expect((await published.on(day('2026-10-01'))).catalogues[0]?.version).toBe(1);
});
