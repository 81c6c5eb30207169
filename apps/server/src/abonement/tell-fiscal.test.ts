import { setTimeout as pause } from 'node:timers/promises';
import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer } from '../server.ts';
import type { AccountName } from '../testing/accounts.ts';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { startFiscalDevice, type TestFiscalDevice } from '../testing/fiscal-device.ts';
import { codesIn, readPdf } from '../testing/pdf.ts';
import { CITY_FACILITY, RAYON_FACILITY } from '../testing/reference.ts';
import { newId, request, requestOf } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { ORGANIZATION } from '../testing/targets.ts';

let fiscal: TestFiscalDevice;
let server: TestServer;
const logged: string[] = [];
beforeAll(async () => {
  fiscal = await startFiscalDevice();
  server = await startTestServer({
    fiscal: fiscal.device,
    log: 'error',
    logTo: { write: (line) => void logged.push(line) },
  });
});
beforeEach(() => fiscal.become('up'));
afterAll(async () => {
  await server?.close();
  await fiscal?.close();
});

const accept = async (asked: AcceptAbonements, as: AccountName = 'aigerim') => {
  const answer = await (await server.as(as)).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
};

const reverse = async (abonementId: string) => {
  const id = newId();
  const asked = { facilityId: CITY_FACILITY, id, abonementId, reason: 'қате терілді' };
  expect(await takeBack(await server.as('aigerim'), asked)).toMatchObject({ ok: true });
  return id;
};

const keys = () => fiscal.registered().map(({ key }) => key);

/** Waits until the device has registered an operation. */
async function told(key: string): Promise<void> {
  while (!keys().includes(key)) await pause(50);
}

const LINES = [
  { priceShown: { catalogueId: 1, total: 377_500 } },
  { publicationIndex: '65001', months: 6, sets: 2, priceShown: { catalogueId: 1, total: 504_000 } },
];

test('cash that was taken is told once, with the lines of the acceptance, and what the device says is printed', async () => {
  const { id, abonements } = await accept(requestOf(LINES));
  await told(id);
  expect(fiscal.registered().filter(({ key }) => key === id)).toEqual([
    {
      kind: 'sale',
      key: id,
      facilityId: CITY_FACILITY,
      facilityCode: '160000',
      number: abonements[0]?.number,
      blankNumber: null,
      amount: 881_500,
      lines: [
        { name: 'Оқыту-тәрбиелеу технологиясы', publicationIndex: '75384', sets: 1, amount: 377_500 },
        { name: 'Егемен Қазақстан', publicationIndex: '65001', sets: 2, amount: 504_000 },
      ],
    },
  ]);
  const client = await server.as('aigerim');
  const asked = { facilityId: CITY_FACILITY, acceptanceId: id };
  const mark = { lines: [`Фискалды белгі: ${id.slice(-12)}`], qr: 'https://ofd.example.kz/?s=881500' };
  await expect.poll(() => client.abonement.fiscalMark.query(asked)).toEqual(mark);
  const cookie = await server.cookieOf('aigerim');
  const answer = await fetch(`${server.url}/documents/${CITY_FACILITY}/receipt/${id}.pdf`, { headers: { cookie } });
  const [page] = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(page?.text).toContain(mark.lines[0]);
  expect(page?.text).not.toContain('Фискалдық чек емес');
  expect(page && (await codesIn(page.picture)).map(({ text }) => text)).toEqual([mark.qr]);
});

test('cash that is handed back is told after its sale; what is paid by account never', async () => {
  const invoiced = await accept(request({ subscriber: ORGANIZATION, payment: { method: 'account' } }));
  const invoiceReversed = await reverse(invoiced.abonements[0]?.id ?? '');
  const { id, abonements } = await accept(requestOf(LINES));
  const refund = await reverse(abonements[1]?.id ?? '');
  await told(refund);
  expect(keys().indexOf(id)).toBeLessThan(keys().indexOf(refund));
  expect(fiscal.registered().at(-1)).toMatchObject({
    kind: 'refund',
    number: abonements[1]?.number,
    amount: 504_000,
    lines: [{ publicationIndex: '65001' }],
  });
  expect(keys()).not.toContain(invoiced.id);
  expect(keys()).not.toContain(invoiceReversed);
});

test('what a collector took is told once, when its batch is accepted: handing the cash in tells nothing more, its refund is told', async () => {
  const [operator, head] = [await server.as('aigerim'), await server.as('head')];
  const collectorId = await registerCollector(head);
  const card = typedCard(101);
  expect(await acceptBatchOf(operator, collectorId, [card])).toMatchObject({ ok: true });
  await told(card.id);
  const handedIn = { facilityId: CITY_FACILITY, id: newId(), collectorId, amount: 377_500 };
  expect(await operator.day.receiveRemittance.mutate(handedIn)).toMatchObject({ ok: true });
  const refund = await reverse(card.abonementId);
  await told(refund);
  const own = fiscal.registered().filter(({ key }) => [card.id, handedIn.id, refund].includes(key));
  expect(own.map(({ kind, key, blankNumber }) => ({ kind, key, blankNumber }))).toEqual([
    { kind: 'sale', key: card.id, blankNumber: 101 },
    { kind: 'refund', key: refund, blankNumber: 101 },
  ]);
});

test('a device that is down refuses and delays no acceptance, and is told all of it later, in order', async () => {
  fiscal.become('down');
  const before = fiscal.asked();
  const accepted = [await accept(request()), await accept(request()), await accept(request())].map(({ id }) => id);
  while (fiscal.asked() < before + 2) await pause(50);
  expect(keys()).not.toContain(accepted[0]);
  const client = await server.as('aigerim');
  const asked = { facilityId: CITY_FACILITY, acceptanceId: accepted[0] ?? '' };
  expect(await client.abonement.fiscalMark.query(asked)).toBeNull();
  fiscal.become('up');
  await told(accepted[2] ?? '');
  expect(keys().slice(-3)).toEqual(accepted);
});

test('an answer that is lost is asked for again under the same key: registered once, printed once', async () => {
  fiscal.become('deaf');
  const { id } = await accept(request());
  await told(id);
  fiscal.become('up');
  const client = await server.as('aigerim');
  await expect
    .poll(() => client.abonement.fiscalMark.query({ facilityId: CITY_FACILITY, acceptanceId: id }), { timeout: 10_000 })
    .not.toBeNull();
  expect(keys().filter((key) => key === id)).toHaveLength(1);
});

test('an answer that is no mark holds up nobody: the cash is registered, the log names it, the receipt is a plain one', async () => {
  fiscal.become('garbled');
  const garbled = await accept(request());
  const another = await accept(request());
  await told(another.id);
  fiscal.become('up');
  const next = await accept(request());
  await told(next.id);
  const client = await server.as('aigerim');
  const markOf = async ({ id }: { id: string }) =>
    await client.abonement.fiscalMark.query({ facilityId: CITY_FACILITY, acceptanceId: id });
  await expect.poll(() => markOf(next)).not.toBeNull();
  expect(await markOf(garbled)).toBeNull();
  expect(keys().filter((key) => key === garbled.id)).toHaveLength(1);
  const named = logged.filter((line) => line.includes(garbled.id)).map((line) => JSON.parse(line) as object);
  expect(named).toMatchObject([{ level: 50, facilityId: CITY_FACILITY, documentId: garbled.id }]);
});

test("one facility's device that is down holds up no other's", async () => {
  fiscal.become('down', CITY_FACILITY);
  const waits = await accept(request());
  const goesOn = await accept(request({ facilityId: RAYON_FACILITY }), 'bolat');
  await told(goesOn.id);
  expect(keys()).not.toContain(waits.id);
  fiscal.become('up', CITY_FACILITY);
  await told(waits.id);
});

test('a device that comes later is not told what was accepted before it, and after a restart all that it missed', async () => {
  const later = await startFiscalDevice();
  const place = await startTestServer();
  const client = await place.as('aigerim');
  const options = { databaseUrl: place.appUrl, clock: place.clock, sealKeys: temporarySealKeys(), port: 0 };
  try {
    await client.abonement.accept.mutate(request());
    const first = await startServer({ ...options, fiscal: later.device });
    await first.close();
    const missed = request();
    await client.abonement.accept.mutate(missed);
    const second = await startServer({ ...options, fiscal: later.device });
    while (later.registered().length === 0) await pause(50);
    await second.close();
    expect(later.registered().map(({ key }) => key)).toEqual([missed.id]);
  } finally {
    await place.close();
    await later.close();
  }
});
