import { CalendarDate, type Month } from '@jazylym/domain/calendar/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY, OF_2026, publishCatalogue } from '../testing/reference.ts';
import { request, requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

/** Two years' catalogues at once, around 15 November, when December closes in the card system. */

let server: TestServer;
let of2026: number;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const publish2026 = async () => {
  of2026 = await publishCatalogue(server.owner, 1, '2025-10-01T05:00:00.000Z', OF_2026);
  await server.refresh();
};
const at = async (day: string) => {
  server.clock.set(`${day}T06:00:00.000Z`);
  await server.refresh();
};
const catalogue = async () => (await server.as(null)).catalogue;
const years = async () =>
  (await (await catalogue()).versions.query()).versions.map(({ year, version }) => [year, version]);

const ask = async (publicationIndex: string, startMonth: string, months = 1) =>
  (await catalogue()).quote.query({ publicationIndex, zone: 'city', startMonth: startMonth as Month, months, sets: 1 });

const YEAR_2027 = { publicationIndex: '65001', months: 1, priceShown: { catalogueId: 1, total: 42_000 } };

test('December is priced by the next year’s catalogue as long as its own year has none', async () => {
  await at('2026-11-10');
  expect(await years()).toEqual([[2027, 1]]);
  expect(await ask('65001', '2026-12')).toMatchObject({ price: { catalogueYear: 2027, total: 42_000 } });
});

test('with both published each month is priced by its own year’s, and a term may run over the year’s end', async () => {
  await publish2026();
  expect(await years()).toEqual([
    [2026, 1],
    [2027, 1],
  ]);
  expect(await ask('65001', '2026-12')).toMatchObject({ price: { catalogueYear: 2026, total: 37_800 } });
  expect(await ask('65001', '2026-12', 12)).toMatchObject({ price: { catalogueYear: 2026, total: 453_600 } });
  expect(await ask('65001', '2027-01')).toMatchObject({ price: { catalogueYear: 2027, total: 42_000 } });
});

test('one client takes a line of each year at once, and both are read back with their own catalogue', async () => {
  const december = { ...YEAR_2027, startMonth: '2026-12', priceShown: { catalogueId: of2026, total: 37_800 } };
  const asked = requestOf([december, { ...YEAR_2027, startMonth: '2027-01' }]);
  const operator = await server.as('aigerim');
  const answer = await operator.abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  expect(
    answer.acceptance.abonements.map(({ price }) => [price.catalogueId, price.catalogueYear, price.total]),
  ).toEqual([
    [of2026, 2026, 37_800],
    [1, 2027, 42_000],
  ]);
  const stored = await operator.abonement.get.query({ facilityId: CITY_FACILITY, id: asked.id });
  expect(stored.acceptance).toEqual(answer.acceptance);
});

test('a request that was accepted is answered as stored when its year is sold no more', async () => {
  const asked = request({ ...YEAR_2027, startMonth: '2026-12', priceShown: { catalogueId: of2026, total: 37_800 } });
  const operator = await server.as('aigerim');
  const first = await operator.abonement.accept.mutate(asked);
  expect(first).toMatchObject({ ok: true });
  await at('2026-12-01');
  expect(await years()).toEqual([[2027, 1]]);
  expect(await operator.abonement.accept.mutate(asked)).toEqual(first);
  const late = request({ ...YEAR_2027, startMonth: '2026-12', priceShown: { catalogueId: of2026, total: 37_800 } });
  expect(await operator.abonement.accept.mutate(late)).toMatchObject({
    rejection: { reason: 'startMonthClosed', closedAfter: '2026-11-10', firstOpen: '2027-01' },
  });
});

test('a title of one year only is found, sold in that year, and refused by name in the other', async () => {
  await at('2026-11-10');
  const { search } = await catalogue();
  expect((await search.query({ text: '70001' })).map((entry) => entry.publicationIndex)).toEqual(['70001']);
  expect(await ask('70001', '2026-12')).toMatchObject({
    rejection: { reason: 'titleNotInYear', year: 2026, open: { first: '2027-01', last: '2028-01' } },
  });
  expect(await ask('70001', '2027-01')).toMatchObject({ ok: true, firstOpen: '2027-01' });
});

test('a corrected version replaces its own year’s, and the other year goes on', async () => {
  await publishCatalogue(server.owner, 2, '2026-11-09T05:00:00.000Z', OF_2026);
  await server.refresh();
  expect(await years()).toEqual([
    [2026, 2],
    [2027, 1],
  ]);
  const { versionsOn } = await catalogue();
  const then = await versionsOn.query({ on: CalendarDate.parse('2026-11-08') });
  expect(then.versions.map(({ year, version }) => [year, version])).toEqual([
    [2026, 1],
    [2027, 1],
  ]);
});

test('a version is read by its id, former ones too, and what is none is not found', async () => {
  const { version } = await catalogue();
  expect(await version.query({ id: of2026 })).toMatchObject({ year: 2026, version: 1, lastStartMonth: '2026-12' });
  await expect(version.query({ id: 999_999 })).rejects.toMatchObject({ data: { problem: 'notFound' } });
});

test('a postman’s card of the last day for December is priced by this year’s catalogue within its grace, beside one for January', async () => {
  await at('2026-11-17');
  const head = await server.as('head');
  const collectorId = await registerCollector(head);
  const card = (blank: number, change: object) =>
    typedCard(blank, { publicationIndex: '65002', months: '1', postalCode: '050012', ...change });
  const [december, january] = [
    card(101, { takenOn: '15.11.2026', startMonth: '12', amount: '378' }),
    card(102, { takenOn: '15.11.2026', startMonth: '1', amount: '420' }),
  ];
  const control = { count: '2', sum: '798' };
  const answer = await acceptBatchOf(await server.as('aigerim'), collectorId, [december, january], { control });
  expect(answer).toMatchObject({ ok: true, batch: { count: 2, sum: 79_800 } });
  const { rows } = await server.owner.query<{ year: number }>(
    'SELECT c.year FROM abonement a JOIN catalogue c ON c.id = a.catalogue_id WHERE a.id = ANY ($1) ORDER BY a.start_month',
    [[december, january].map(({ abonementId }) => abonementId)],
  );
  expect(rows.map(({ year }) => year)).toEqual([2026, 2027]);
});

test('the report of a title says its next deadline over the year’s end, and its forecast closes December', async () => {
  const { report } = await server.as('hq');
  const next = async (day: string) => {
    await at(day);
    return (await report.title.query({ publicationIndex: '75384', year: 2027, branchCodes: [] })).deadline;
  };
  expect(await next('2026-11-15')).toEqual({ startMonth: '2026-12', closesOn: '2026-11-15' });
  expect(await next('2026-11-16')).toEqual({ startMonth: '2027-01', closesOn: '2026-12-15' });
  const { months } = await report.forecast.query({ publicationIndex: '75384' });
  expect(months.map(({ month, closesOn, isClosed }) => [month, closesOn, isClosed])).toEqual([
    ['2026-12', '2026-11-15', true],
    ['2027-01', '2026-12-15', false],
    ['2027-02', '2027-01-15', false],
  ]);
});

test('the titles to choose from in reports are those within reach, without prices', async () => {
  const titles = async (name: 'hq' | 'manager' | 'editor') => await (await server.as(name)).catalogue.titles.query();
  expect((await titles('hq')).map((one) => one.publicationIndex).sort()).toEqual(['65001', '65002', '70001', '75384']);
  expect(await titles('manager')).toHaveLength(4);
  const own = await titles('editor');
  expect(own.map((one) => one.publicationIndex).sort()).toEqual(['70001', '75384']);
  expect(Object.keys(own[0] ?? {}).sort()).toEqual(['publicationIndex', 'title']);
});
