import type { Month } from '@jazylym/domain/calendar/calendar';
import { movementOf } from '@jazylym/domain/report/delivery';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { newId, type RequestInput, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { foldAll } from './fold.ts';

let server: TestServer;
let aigerim: Awaited<ReturnType<TestServer['as']>>;
const QUARTER = 126_000;
const [JANUARY, APRIL] = ['2027-01', '2027-04'] as Month[];
const organization = {
  kind: 'organization',
  name: 'ЖШС «Дән»',
  bin: '000140002217',
  phone: null,
  language: 'ru',
} as const;

/** A quarter of the newspaper for cash; answers how many of its sets went on from before. */
async function quarter(startMonth: Month | undefined, sets: number, change: Partial<RequestInput> = {}) {
  const total = QUARTER * sets;
  const line = { publicationIndex: '65001', months: 3, sets, priceShown: { catalogueId: 1, total } };
  const sent = request({
    ...line,
    startMonth: startMonth as Month,
    payment: { method: 'cash', given: total },
    ...change,
  });
  expect(await aigerim.abonement.accept.mutate(sent)).toMatchObject({ ok: true });
  const { rows } = await server.owner.query('SELECT renewed_sets AS renewed FROM abonement WHERE id = $1', [sent.id]);
  return { id: sent.id, renewed: rows[0].renewed };
}

const named = (name: string): Partial<RequestInput> => ({
  subscriber: { kind: 'individual', name, iin: null, phone: null, language: 'kk' },
});

beforeAll(async () => {
  server = await startTestServer();
  aigerim = await server.as('aigerim');
});
afterAll(() => server?.close());

test('what a subscriber takes on one day is new, however its terms follow one another', async () => {
  expect(await quarter(JANUARY, 2)).toMatchObject({ renewed: 0 });
  expect(await quarter(APRIL, 1, named('Болат Сәрсенов'))).toMatchObject({ renewed: 0 });
  expect(await quarter(JANUARY, 1, named('Болат Сәрсенов'))).toMatchObject({ renewed: 0 });
  expect(await quarter(JANUARY, 3, { subscriber: organization })).toMatchObject({ renewed: 0 });
});

test('another day’s abonement that starts where the last one ends renews as many sets as there were, and no more', async () => {
  server.clock.set('2026-11-11T06:00:00.000Z');
  expect(await quarter(APRIL, 3)).toMatchObject({ renewed: 2 });
  expect(await quarter(APRIL, 1)).toMatchObject({ renewed: 0 });
});

test('a name is the same in any order and case, an organization by its BIN under any name', async () => {
  expect(await quarter(APRIL, 1, named('САРСЕНОВ болат'))).toMatchObject({ renewed: 1 });
  const renamed = { ...organization, name: 'ТОО «Дан»' };
  expect(await quarter(APRIL, 2, { subscriber: renamed })).toMatchObject({ renewed: 2 });
  expect(await quarter(APRIL, 2, { subscriber: organization })).toMatchObject({ renewed: 1 });
});

test('another name, another postal code and a term after a gap are new', async () => {
  expect(await quarter(APRIL, 1, named('Әлия Қожахметқызы'))).toMatchObject({ renewed: 0 });
  await quarter(JANUARY, 1, named('Гүл Есенова'));
  server.clock.set('2026-11-12T06:00:00.000Z');
  expect(await quarter('2027-05' as Month, 1, named('Гүл Есенова'))).toMatchObject({ renewed: 0 });
  const elsewhere = { postalCode: 'X10A1B2', settlement: 'Шымкент', street: 'Абай', house: '1', flat: '' };
  expect(await quarter(APRIL, 1, { ...named('Гүл Есенова'), address: elsewhere })).toMatchObject({ renewed: 0 });
});

test('what is taken back has renewed nothing: its sets may be renewed again', async () => {
  server.clock.set('2026-11-13T06:00:00.000Z');
  const taken = await quarter(APRIL, 1, named('Гүл Есенова'));
  expect(taken.renewed).toBe(1);
  const reason = 'Қате терілді';
  expect(await takeBack(aigerim, { facilityId: 1, id: newId(), abonementId: taken.id, reason })).toEqual({ ok: true });
  expect(await quarter(APRIL, 1, named('Гүл Есенова'))).toMatchObject({ renewed: 1 });
});

test('copies of a month are those of the month before, and what is new, less what is lost', async () => {
  const total = async () => (await (await server.as('hq')).report.delivery.query({ year: 2027 })).total;
  const before = await total();
  for (const [place, month] of before.entries()) {
    const moved = movementOf(month);
    expect(month.copies).toBe((before[place - 1]?.copies ?? 0) + moved.new - moved.lost);
  }
  expect(before[3]).toMatchObject({ ended: 7, renewed: 7 });
  await foldAll(server.owner);
  expect(await total()).toEqual(before);
  const accepted = await (await server.as('hq')).report.acceptance.query({ from: '2026-11-11', to: '2026-11-13' });
  expect(accepted.total.renewedSets).toBe(7);
  expect(await audit(server.owner)).toEqual([]);
});
