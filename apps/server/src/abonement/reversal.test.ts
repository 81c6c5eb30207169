import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { bin } from '@jazylym/domain/testing/trade';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { readEntry, verifyJournal } from '../day/verify/journal.ts';
import type { AccountName } from '../testing/accounts.ts';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { certifyDay, countDay, givePin } from '../testing/day.ts';
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

const organization = { kind: 'organization', name: '«Бірлік» ЖШС', bin, phone: null, language: 'kk' } as const;
const byAccount = { subscriber: organization, payment: { method: 'account' } } as const;

async function accepted(asked: AcceptAbonements) {
  const answer = await (await server.as('aigerim')).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
}

const reversalOf = (abonementId: string) => ({
  facilityId: CITY_FACILITY,
  id: newId(),
  abonementId,
  reason: 'Басылым қате таңдалды',
});
const reverse = async (asked: ReturnType<typeof reversalOf>, by: AccountName = 'aigerim') =>
  takeBack(await server.as(by), asked);
const pay = async (acceptanceId: string, amount: number) =>
  (await server.as('aigerim')).abonement.payInvoice.mutate({
    facilityId: CITY_FACILITY,
    id: newId(),
    acceptanceId,
    paidOn: '2026-11-10',
    reference: '1047',
    amount,
  });
const refunds = async (abonementId: string) =>
  (await server.owner.query('SELECT refund_tiyn AS refund FROM reversal WHERE abonement_id = $1', [abonementId])).rows;
const shown = async (id: string) => (await server.as('aigerim')).abonement.get.query({ facilityId: CITY_FACILITY, id });
const today = async () => (await server.as('aigerim')).abonement.today.query({ facilityId: CITY_FACILITY });

test('an abonement is taken back within its day: the money is returned, the number stays, the day counts it no more', async () => {
  const before = await today();
  const { abonements } = await accepted(requestOf([{}, {}]));
  const [first, second] = abonements;
  if (!first || !second) throw new Error('two were accepted');
  const asked = reversalOf(first.id);
  expect(await reverse(asked)).toEqual({ ok: true });

  const { acceptance, history } = await shown(first.id);
  expect(acceptance.abonements.map(({ number }) => number)).toEqual([first.number, second.number]);
  expect(history.at(-1)).toEqual({
    kind: 'reversed',
    abonementId: first.id,
    reason: asked.reason,
    refund: 377_500,
    correctedOn: null,
    at: CAMPAIGN_DAY,
    operatorName: 'Айгерім Серікқызы',
  });
  const after = await today();
  expect([after.count - before.count, after.cash - before.cash]).toEqual([1, 377_500]);
  expect(after.latest.find(({ id }) => id === first.id)).toMatchObject({ isReversed: true });
  expect(after.latest.find(({ id }) => id === second.id)).toMatchObject({ isReversed: false });
  const next = await accepted(request());
  expect(next.abonements[0]?.number).not.toBe(first.number);
});

test('a reversal is a journal entry of its own, whose reason only a digest tells', async () => {
  const { abonements } = await accepted(request());
  const asked = reversalOf(abonements[0]?.id ?? '');
  await reverse(asked);
  const { entries, head } = await journalOf(server.owner, CITY_FACILITY);
  expect(verifyJournal(entries, head)).toEqual({ ok: true });
  const last = entries.at(-1)?.entry ?? Buffer.alloc(0);
  expect(readEntry(last)).toMatchObject({
    kind: 'abonement.reversed',
    document: asked.id,
    abonement: asked.abonementId,
    refund: 'cash 377500',
  });
  expect(last.toString()).not.toContain('Басылым');
});

test('reports count what is left, at once', async () => {
  const figures = async () => {
    const hq = await server.as('hq');
    const { total } = await hq.report.acceptance.query({ from: '2026-11-01', to: '2026-11-30' });
    return [total.abonements, total.amount, total.cash];
  };
  const before = await figures();
  const { abonements } = await accepted(requestOf([{}, {}]));
  const [abonementsThen = 0, amount = 0, cash = 0] = before;
  expect(await figures()).toEqual([abonementsThen + 2, amount + 755_000, cash + 755_000]);
  await reverse(reversalOf(abonements[0]?.id ?? ''));
  expect(await figures()).toEqual([abonementsThen + 1, amount + 377_500, cash + 377_500]);
});

test('ten same reversals at once are one, with one refund and ten equal answers', async () => {
  const { abonements } = await accepted(request());
  const asked = reversalOf(abonements[0]?.id ?? '');
  const answers = await Promise.all(Array.from({ length: 10 }, () => reverse(asked)));
  expect(answers).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
  expect(await refunds(asked.abonementId)).toEqual([{ refund: '377500' }]);
});

test('ten different reversals of one abonement at once are one: nine hear that it is done already', async () => {
  const { abonements } = await accepted(request());
  const id = abonements[0]?.id ?? '';
  const answers = await Promise.all(Array.from({ length: 10 }, () => reverse(reversalOf(id))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.rejection.reason === 'alreadyReversed')).toHaveLength(9);
  expect(await refunds(id)).toEqual([{ refund: '377500' }]);
});

test('the same id with another reason or another abonement is a conflict', async () => {
  const { abonements } = await accepted(requestOf([{}, {}]));
  const asked = reversalOf(abonements[0]?.id ?? '');
  await reverse(asked);
  const conflict = { ok: false, rejection: { reason: 'conflict' } };
  expect(await reverse({ ...asked, reason: 'Клиент бас тартты' })).toEqual(conflict);
  expect(await reverse({ ...asked, abonementId: abonements[1]?.id ?? '' })).toEqual(conflict);
  expect(await refunds(abonements[1]?.id ?? '')).toEqual([]);
});

const dayOf = async (reversalId: string) =>
  (
    await server.owner.query<{ day: string }>('SELECT business_date::text AS day FROM reversal WHERE id = $1', [
      reversalId,
    ])
  ).rows[0]?.day;

test('the next day what is taken back belongs to its own day, while that is not certified', async () => {
  const { abonements } = await accepted(requestOf([{}, {}]));
  const [done, late] = abonements.map(({ id }) => reversalOf(id));
  if (!done || !late) throw new Error('two were accepted');
  await reverse(done);
  server.clock.set('2026-11-11T06:00:00.000Z');
  expect(await reverse(late)).toEqual({ ok: true });
  expect(await reverse(done)).toEqual({ ok: true });
  expect([await dayOf(done.id), await dayOf(late.id)]).toEqual(['2026-11-10', '2026-11-10']);
  server.clock.set(CAMPAIGN_DAY);
  // Nobody has accepted on the 11th, so the 10th is still open: a reversal opens no day.
  expect((await accepted(request())).abonements[0]?.businessDate).toBe('2026-11-10');
});

test('a day that is counted still takes back what is its own; certified, it takes nothing back', async () => {
  const rayon = { facilityId: RAYON_FACILITY };
  const ofDay = { ...rayon, businessDate: '2026-11-10' };
  const bolat = await server.as('bolat');
  await givePin(bolat);
  const answer = await bolat.abonement.accept.mutate(requestOf([{}, {}], rayon));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const [counted, certified] = answer.acceptance.abonements.map(({ id }) => ({ ...reversalOf(id), ...rayon }));
  if (!counted || !certified) throw new Error('two were accepted');
  expect(await bolat.day.close.mutate(ofDay)).toEqual({ ok: true });
  expect(await reverse(counted, 'bolat')).toEqual({ ok: true });
  expect(await dayOf(counted.id)).toBe('2026-11-10');
  await countDay(bolat, { ...ofDay, cash: 377_500, cards: 1 });
  expect(await certifyDay(bolat, ofDay)).toMatchObject({ ok: true });
  expect(await reverse(certified, 'bolat')).toEqual({
    ok: false,
    rejection: { reason: 'dayClosed', businessDate: '2026-11-10', openDay: '2026-11-11' },
  });
  expect(await reverse(counted, 'bolat')).toEqual({ ok: true });
  expect(await refunds(certified.abonementId)).toEqual([]);
});

test('of an unpaid invoice nothing is given back, and what is due goes down; of a paid one the money is', async () => {
  const { id, abonements } = await accepted(requestOf([{}, {}], byAccount));
  const [first, second] = abonements;
  await reverse(reversalOf(first?.id ?? ''));
  expect(await refunds(first?.id ?? '')).toEqual([{ refund: '0' }]);
  expect((await shown(id)).acceptance.payment).toMatchObject({ due: 377_500, paid: null });
  expect(await pay(id, 377_500)).toEqual({ ok: true });
  await reverse(reversalOf(second?.id ?? ''));
  expect(await refunds(second?.id ?? '')).toEqual([{ refund: '377500' }]);
});

test('a reversal that races a payment: either the invoice was paid whole and is refunded, or it was due less', async () => {
  for (let run = 0; run < 10; run += 1) {
    const { id, abonements } = await accepted(requestOf([{}, {}], byAccount));
    const first = abonements[0]?.id ?? '';
    const [paid, reversed] = await Promise.all([pay(id, 755_000), reverse(reversalOf(first))]);
    expect(reversed).toEqual({ ok: true });
    const [refund] = await refunds(first);
    if (paid.ok) expect(refund).toEqual({ refund: '377500' });
    else {
      expect(paid.rejection).toMatchObject({ reason: 'wrongAmount', due: 377_500 });
      expect(refund).toEqual({ refund: '0' });
    }
  }
});

test('foreign and absent abonements answer alike', async () => {
  const { abonements } = await accepted(request());
  const foreign = { ...reversalOf(abonements[0]?.id ?? ''), facilityId: RAYON_FACILITY };
  await expect(reverse(foreign, 'bolat')).rejects.toThrow('notFound');
  await expect(reverse(reversalOf(newId()))).rejects.toThrow('notFound');
  expect(await refunds(foreign.abonementId)).toEqual([]);
});
