import { bin } from '@jazylym/domain/testing/trade';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { readEntry, verifyJournal } from '../day/verify/journal.ts';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { journalOf } from '../testing/journal.ts';
import { CITY_FACILITY, RAYON_FACILITY } from '../testing/reference.ts';
import { newId, request, requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => server.clock.set(CAMPAIGN_DAY));
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

const NOW = '2026-11-12T06:00:00.000Z';
const subscriber = { kind: 'organization', name: '«Бірлік» ЖШС', bin, phone: null, language: 'kk' } as const;

/** An invoice of the 10th for two titles, 7 550 ₸; afterwards it is the 12th. */
async function invoiced() {
  const asked = requestOf([{}, {}], { subscriber, payment: { method: 'account' } });
  const answer = await (await server.as('aigerim')).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  server.clock.set(NOW);
  return answer.acceptance;
}

const paymentOf = (acceptanceId: string) => ({
  facilityId: CITY_FACILITY,
  id: newId(),
  acceptanceId,
  paidOn: '2026-11-11',
  reference: '1047',
  amount: 755_000,
});
const pay = async (asked: ReturnType<typeof paymentOf>) => (await server.as('dana')).abonement.payInvoice.mutate(asked);
const payments = async (acceptanceId: string) =>
  (await server.owner.query('SELECT FROM payment WHERE acceptance_id = $1', [acceptanceId])).rowCount;
const awaited = async () => {
  const { list } = await (await server.as('aigerim')).abonement.awaited.query({ facilityId: CITY_FACILITY });
  return list.map(({ acceptanceId }) => acceptanceId);
};

test('a payment is recorded with its day and its payment order, by whoever copied it from the statement', async () => {
  const { id, abonements } = await invoiced();
  expect(await awaited()).toContain(id);
  expect(await pay(paymentOf(id))).toEqual({ ok: true });
  expect(await awaited()).not.toContain(id);
  const { acceptance, history } = await (await server.as('aigerim')).abonement.get.query({
    facilityId: CITY_FACILITY,
    id: abonements[1]?.id ?? '',
  });
  expect(acceptance.payment).toMatchObject({ due: 0, paid: { paidOn: '2026-11-11', reference: '1047' } });
  expect(acceptance.abonements.map(({ payment }) => payment)).toEqual([
    { method: 'account', status: 'paid' },
    { method: 'account', status: 'paid' },
  ]);
  expect(history.at(-1)).toEqual({
    kind: 'paid',
    abonementId: null,
    amount: 755_000,
    paidOn: '2026-11-11',
    reference: '1047',
    at: NOW,
    operatorName: 'Дана Ерланқызы',
  });
});

test('a payment is an entry of the journal, in the day in which it was recorded', async () => {
  const { id } = await invoiced();
  const asked = paymentOf(id);
  await pay(asked);
  const { entries, head } = await journalOf(server.owner, CITY_FACILITY);
  expect(verifyJournal(entries, head)).toEqual({ ok: true });
  expect(readEntry(entries.at(-1)?.entry ?? Buffer.alloc(0))).toMatchObject({
    kind: 'invoice.paid',
    document: asked.id,
    acceptance: id,
    tiyn: '755000',
    'paid-on': '2026-11-11',
    'business-date': '2026-11-12',
  });
});

test('ten same payments at once are one, and a later retry gets the same answer', async () => {
  const { id } = await invoiced();
  const asked = paymentOf(id);
  const answers = await Promise.all(Array.from({ length: 10 }, () => pay(asked)));
  expect(answers).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
  expect(await pay(asked)).toEqual({ ok: true });
  expect(await payments(id)).toBe(1);
});

test('a second payment hears when and how the invoice was paid', async () => {
  const { id } = await invoiced();
  await pay(paymentOf(id));
  const second = { ...paymentOf(id), reference: '2001' };
  expect(await pay(second)).toEqual({
    ok: false,
    rejection: { reason: 'alreadyPaid', paidOn: '2026-11-11', reference: '1047' },
  });
  expect(await payments(id)).toBe(1);
});

test.each([
  ['wrongAmount', { amount: 377_500 }, { due: 755_000, amount: 377_500 }],
  ['paidInFuture', { paidOn: '2026-11-13' }, { paidOn: '2026-11-13', today: '2026-11-12' }],
  ['paidBeforeInvoice', { paidOn: '2026-11-09' }, { paidOn: '2026-11-09', issuedOn: '2026-11-10' }],
])('%s is told, and nothing is recorded', async (reason, change, details) => {
  const { id } = await invoiced();
  expect(await pay({ ...paymentOf(id), ...change })).toEqual({ ok: false, rejection: { reason, ...details } });
  expect(await payments(id)).toBe(0);
});

test('the same id with another content is a conflict', async () => {
  const { id } = await invoiced();
  const asked = paymentOf(id);
  await pay(asked);
  expect(await pay({ ...asked, reference: '1048' })).toEqual({ ok: false, rejection: { reason: 'conflict' } });
});

test('an invoice whose abonements were all reversed is not due, and leaves the list', async () => {
  const { id, abonements } = await invoiced();
  const operator = await server.as('aigerim');
  for (const { id: abonementId } of abonements) {
    const asked = { facilityId: CITY_FACILITY, id: newId(), abonementId, reason: 'Клиент бас тартты' };
    expect(await takeBack(operator, asked)).toEqual({ ok: true });
  }
  expect(await awaited()).not.toContain(id);
  expect(await pay({ ...paymentOf(id), paidOn: '2026-11-10' })).toEqual({ ok: false, rejection: { reason: 'notDue' } });
});

test('the list names payer, titles and what is due, the oldest first', async () => {
  const { id, abonements } = await invoiced();
  const { list } = await (await server.as('aigerim')).abonement.awaited.query({ facilityId: CITY_FACILITY });
  expect(list.map(({ issuedOn }) => issuedOn)).toEqual(list.map(({ issuedOn }) => issuedOn).toSorted());
  expect(list.find(({ acceptanceId }) => acceptanceId === id)).toEqual({
    acceptanceId: id,
    number: abonements[0]?.number,
    subscriber,
    due: 755_000,
    issuedOn: '2026-11-10',
    titles: abonements.map(({ title }) => title),
  });
});

test('cash has no invoice to pay; foreign and absent invoices answer alike', async () => {
  const cash = request();
  await (await server.as('aigerim')).abonement.accept.mutate(cash);
  await expect(pay(paymentOf(cash.id))).rejects.toThrow('notFound');
  await expect(pay(paymentOf(newId()))).rejects.toThrow('notFound');
  const { id } = await invoiced();
  const foreign = { ...paymentOf(id), facilityId: RAYON_FACILITY };
  await expect((await server.as('bolat')).abonement.payInvoice.mutate(foreign)).rejects.toThrow('notFound');
  expect(await payments(id)).toBe(0);
});
