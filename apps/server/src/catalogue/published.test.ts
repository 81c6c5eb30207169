import { usualFacility } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { publishCatalogue } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const catalogue = async () => (await server.as(null)).catalogue;

test.each([
  ['city', [629, 1258, 1887, 3775]],
  ['rayon', [633, 1267, 1900, 3801]],
] as const)('anybody may ask what 75384 costs: the eight published prices, %s', async (zone, tenge) => {
  const { quote } = await catalogue();
  for (const [place, months] of [2, 4, 6, 12].entries()) {
    const answer = await quote.query({ publicationIndex: '75384', zone, startMonth: '2027-01', months, sets: 1 });
    expect(answer).toMatchObject({
      ok: true,
      price: { total: (tenge[place] ?? 0) * 100, catalogueVersion: 1 },
      closesAfter: '2026-12-15',
    });
  }
});

test('a title is found by index, by name in any language and with folded letters', async () => {
  const { search } = await catalogue();
  for (const text of ['75384', 'окыту', 'технология', 'Teaching'])
    expect((await search.query({ text })).map((entry) => entry.publicationIndex)).toContain('75384');
  expect(await search.query({ text: 'қазақстан', limit: 1 })).toHaveLength(1);
});

test('the catalogue says who may have a title and how it is printed', async () => {
  const current = await (await catalogue()).versions.query();
  expect(current).toMatchObject({
    today: '2026-11-10',
    order: { cardClosesOn: 15, addressClosesOn: 10, rounding: 'half-up', graceDays: 3 },
  });
  expect(current.versions).toEqual([
    {
      ...{ id: 1, year: 2027, version: 1, publishedOn: '2026-10-01' },
      ...{ firstStartMonth: '2026-12', lastStartMonth: '2028-01' },
    },
  ]);
  const { entries } = await (await catalogue()).version.query({ id: 1 });
  expect(entries.map(({ publicationIndex, territory }) => [publicationIndex, territory])).toEqual([
    ['75384', 'republic'],
    ['65001', 'republic'],
    ['65002', ['02']],
    ['70001', 'republic'],
  ]);
});

test('a newer catalogue and another order of acceptance are used by themselves, and a draft is not', async () => {
  const { quote } = await catalogue();
  const ask = () => quote.query({ publicationIndex: '65001', zone: 'city', startMonth: '2027-01', months: 1, sets: 1 });
  expect(await ask()).toMatchObject({ price: { total: 42_000 }, closesAfter: '2026-12-10' });
  const draft = await publishCatalogue(server.owner, 3);
  await server.owner.query('UPDATE catalogue SET published_at = NULL WHERE id = $1', [draft]);
  await publishCatalogue(server.owner, 2);
  await server.owner.query(`INSERT INTO setting VALUES ('acceptance.order', '{"addressClosesOn": 5}')`);
  await vi.waitFor(async () => {
    expect(await ask()).toMatchObject({ price: { total: 46_200, catalogueVersion: 2 }, closesAfter: '2026-12-05' });
  }, 20_000);
});

test('a delivery place is found by either form of its postal code, also with look-alike letters', async () => {
  const { organisation } = await server.as('aigerim');
  const place = await organisation.place.query({ postalCode: '160200' });
  expect(place).toMatchObject({ facilityId: 2, branchCode: '17', zone: 'rayon', rayon: { ru: 'Сайрамский район' } });
  expect(await organisation.place.query({ postalCode: 'х20с3d4' })).toEqual(place);
  expect(await organisation.place.query({ postalCode: '999999' })).toBeNull();
  expect(await organisation.facility.query()).toEqual({
    id: 1,
    code: '160000',
    names: { kk: 'Шымкент поштамты', ru: 'Шымкентский почтамт', en: 'Shymkent post office' },
    branchCode: '17',
    ...usualFacility,
  });
  expect(await (await server.as('hq')).organisation.facility.query()).toBeNull();
});
