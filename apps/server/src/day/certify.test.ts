import { renameSync } from 'node:fs';
import { addDays } from '@jazylym/domain/calendar/date';
import { type DayCount, NOT_COUNTED } from '@jazylym/domain/day/count';
import { day as dateOf } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import type { TestClient } from '../testing/client.ts';
import { cashOf, certifyDay, countDay, givePin, PIN } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { accepted } from '../testing/rich-day.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { noticeId } from './notice-id.ts';

const PRICE = 377_500;
const sealKeys = temporarySealKeys();

let server: TestServer;
let operator: TestClient;
let businessDate = dateOf('2026-11-09');

/** Ten in the morning, by the facilities' clocks, and later. */
const at = (time: string) => server.clock.set(`${businessDate}T${time}:00.000Z`);
const ofDay = () => ({ facilityId, businessDate });
const count = (counted: { cash: number; cards: number; left?: number }) =>
  countDay(operator, { businessDate, ...counted });
const certify = (change: Partial<Parameters<typeof certifyDay>[1]> = {}) =>
  certifyDay(operator, { businessDate, ...change });
const refused = (rejection: object) => ({ ok: false, rejection });
const opening = async () => (await operator.day.protocol.query(ofDay())).protocol.cash.opening;

beforeAll(async () => {
  server = await startTestServer({ sealKeys });
  operator = await server.as('aigerim');
  await givePin(operator);
});
/** Each test has a day of its own, with one abonement, that is closed in the evening. */
beforeEach(async () => {
  businessDate = addDays(businessDate, 1);
  at('05:00');
  await accepted(operator);
  at('13:00');
  expect(await operator.day.close.mutate(ofDay())).toEqual({ ok: true });
});
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

test('a day is certified with the number, the time, who signed, and a seal, and begins where the last one ended', async () => {
  await count({ cash: PRICE, cards: 1, left: 50_000 });
  const answer = await certify();
  expect(answer).toMatchObject({
    ok: true,
    certified: {
      content: {
        ...{ number: expect.stringMatching(/^160000-26-P-0001-\d$/), certifiedAt: `${businessDate}T13:00:00.000Z` },
        ...{ operator: { name: 'Айгерім Серікқызы' }, head: null, reason: '' },
        ...{ cash: { counted: PRICE, difference: 0 }, cards: { counted: 1, difference: 0, missing: [], foreign: [] } },
      },
    },
  });
  businessDate = addDays(businessDate, 1);
  at('05:00');
  await accepted(operator);
  expect(await opening()).toBe(50_000);
  await operator.day.close.mutate(ofDay());
  await count({ cash: PRICE + 50_000, cards: 1 });
  expect(await certify()).toMatchObject({ ok: true });
});

test('nothing is certified before cash, cards and what stays are counted, nor with more left than there is', async () => {
  const counts: [Partial<DayCount>, object][] = [
    [{}, { reason: 'notCounted', what: 'cash' }],
    [{ cash: cashOf(PRICE) }, { reason: 'notCounted', what: 'cards' }],
    [{ cards: { by: 'total', count: 1 } }, { reason: 'notCounted', what: 'left' }],
    [{ left: (PRICE + 100) as DayCount['left'] }, { reason: 'leftTooMuch', counted: PRICE, left: PRICE + 100 }],
  ];
  let counted: DayCount = NOT_COUNTED;
  for (const [version, [change, rejection]] of counts.entries()) {
    counted = { ...counted, ...change };
    const saved = await operator.day.saveCount.mutate({ ...ofDay(), version, count: counted });
    expect(saved).toMatchObject({ ok: true, kept: { version: version + 1 } });
    expect(await certify()).toEqual(refused(rejection));
  }
  await count({ cash: PRICE, cards: 1 });
  expect(await certify()).toMatchObject({ ok: true });
});

test('what differs is certified only with a reason, which goes up', async () => {
  await count({ cash: PRICE - 150_000, cards: 2 });
  const needed = refused({ reason: 'reasonNeeded', cash: -150_000, cards: 1, cardsWrong: 1 });
  for (const reason of ['', ' ?  ']) expect(await certify({ reason })).toEqual(needed);
  const reason = 'Екі мың теңге жетпейді';
  const id = newId();
  expect(await certify({ id, reason })).toMatchObject({
    ...{ ok: true, certified: { content: { reason, cash: { difference: -150_000 }, cards: { difference: 1 } } } },
  });
  const { rows } = await server.owner.query('SELECT kind, for_facility, for_above FROM notice WHERE id = $1', [
    noticeId({ facilityId, kind: 'difference', document: id }),
  ]);
  expect(rows).toEqual([{ kind: 'difference', for_facility: true, for_above: true }]);
});

test('nothing is signed unseen: what was counted, accepted or taken back meanwhile is looked at first', async () => {
  await count({ cash: PRICE, cards: 1 });
  const { digest: seen, rows } = await operator.day.reconcile.query(ofDay());
  const reversal = { facilityId, id: newId(), abonementId: rows[0]?.id ?? '', reason: 'Қате терілді' };
  expect(await takeBack(operator, reversal)).toEqual({ ok: true });
  expect(await certify({ seen })).toEqual(refused({ reason: 'changedMeanwhile' }));
  const { digest: then } = await operator.day.reconcile.query(ofDay());
  await count({ cash: 0, cards: 0 });
  expect(await certify({ seen: then })).toEqual(refused({ reason: 'changedMeanwhile' }));
  for (const nonsense of ['', '0'.repeat(64), 'ә'.repeat(1000)])
    expect(await certify({ seen: nonsense })).toEqual(refused({ reason: 'changedMeanwhile' }));
  expect(await certify()).toMatchObject({ ok: true });
});

test('cash that the next day brought in before the count is not this day’s; what came after it was not counted', async () => {
  at('13:05');
  const late = await accepted(operator);
  const wrong = await accepted(operator);
  await takeBack(operator, { facilityId, id: newId(), abonementId: wrong, reason: 'Қате терілді' });
  at('13:10');
  await count({ cash: 2 * PRICE, cards: 1 });
  const { digest: seen, reconciliation } = await operator.day.reconcile.query(ofDay());
  expect(reconciliation.cash).toEqual({ expected: PRICE, since: PRICE, counted: 2 * PRICE, difference: 0 });
  at('13:15');
  await takeBack(operator, { facilityId, id: newId(), abonementId: late, reason: 'Қате терілді' });
  await accepted(operator);
  // What came after the count changes nothing of what was seen.
  expect(await certify({ seen })).toMatchObject({ ok: true, certified: { content: { since: PRICE } } });
  businessDate = addDays(businessDate, 1);
  at('05:00');
  await operator.day.close.mutate(ofDay());
  await count({ cash: PRICE, cards: 1 });
  expect(await certify()).toMatchObject({ ok: true });
});

test('only a day that is counted is certified, and the oldest of those that wait first', async () => {
  const first = businessDate;
  businessDate = addDays(businessDate, 1);
  at('05:00');
  await accepted(operator);
  expect(await certify()).toEqual(refused({ reason: 'notCounting', businessDate }));
  expect(await certifyDay(operator, { businessDate: '2026-10-01' })).toEqual(
    refused({ reason: 'notCounting', businessDate: '2026-10-01' }),
  );
  await operator.day.close.mutate(ofDay());
  await count({ cash: PRICE, cards: 1 });
  expect(await certify()).toEqual(refused({ reason: 'earlierDayWaits', businessDate: first }));
  expect(await operator.day.days.query({ facilityId })).toMatchObject({
    days: [first, businessDate].map((date) => ({ businessDate: date, state: 'counting', accepts: false })),
  });
  // What the second day took in is in the drawer too.
  await countDay(operator, { businessDate: first, cash: 2 * PRICE, cards: 1 });
  expect(await certifyDay(operator, { businessDate: first })).toMatchObject({ ok: true });
  expect(await certify()).toMatchObject({ ok: true });
});

test('the same request at once and again is one protocol and one answer; with another content it is a conflict', async () => {
  await count({ cash: PRICE, cards: 1 });
  const { digest: seen } = await operator.day.reconcile.query(ofDay());
  const id = newId();
  const answers = await Promise.all(Array.from({ length: 10 }, () => certify({ id, seen })));
  expect(answers[0]).toMatchObject({ ok: true });
  for (const answer of [...answers, await certify({ id, seen, pin: 'lost' })]) expect(answer).toEqual(answers[0]);
  expect(await certify({ id, seen, reason: 'Басқа себеп' })).toEqual(refused({ reason: 'conflict' }));
  businessDate = addDays(businessDate, 1);
  at('05:00');
  await operator.day.close.mutate(ofDay());
  await count({ cash: 0, cards: 0 });
  expect(await certify({ id })).toEqual(refused({ reason: 'conflict' }));
  expect(await certify()).toMatchObject({ ok: true });
});

test('of two who certify at once one does, and the other hears the number', async () => {
  const dana = await server.as('dana');
  await givePin(dana);
  await count({ cash: PRICE, cards: 1 });
  const answers = await Promise.all([operator, dana].map((client) => certifyDay(client, { businessDate })));
  const [done, other] = answers.toSorted((one) => (one.ok ? -1 : 1));
  if (done?.ok !== true) throw new Error('neither certified');
  expect(other).toEqual(refused({ reason: 'alreadyCertified', number: done.certified.content.number }));
});

test('without the key nothing is certified, and nothing is half done', async () => {
  await count({ cash: PRICE, cards: 1 });
  renameSync(sealKeys.folder, `${sealKeys.folder}-away`);
  expect(await certify()).toEqual(refused({ reason: 'cannotSeal' }));
  renameSync(`${sealKeys.folder}-away`, sealKeys.folder);
  expect(await operator.day.protocol.query(ofDay())).toMatchObject({ state: 'counting', certified: null });
  expect(await certify()).toMatchObject({ ok: true });
});

test('nobody certifies without a PIN; a wrong one says how many tries are left, and five of them shut it for 15 minutes', async () => {
  await count({ cash: PRICE, cards: 1 });
  const head = await server.as('head');
  const asHead = (pin: string) => certifyDay(head, { businessDate, pin });
  expect(await asHead(PIN)).toEqual(refused({ reason: 'noPin', whose: 'operator' }));
  await givePin(head);
  for (const attemptsLeft of [4, 3, 2, 1])
    expect(await asHead('000000')).toEqual(refused({ reason: 'wrongPin', whose: 'operator', attemptsLeft }));
  const locked = refused({ reason: 'pinLocked', whose: 'operator', until: `${businessDate}T13:15:00.000Z` });
  expect(await asHead('000000')).toEqual(locked);
  expect(await asHead(PIN)).toEqual(locked);
  at('13:15');
  expect(await asHead(PIN)).toMatchObject({
    ok: true,
    certified: { content: { operator: { name: 'Гүлнар Сапарова' } } },
  });
});

test('protocols are numbered without a gap, and with the year of their days anew, also of days that waited', async () => {
  await count({ cash: PRICE, cards: 1 });
  const last = await certify();
  if (!last.ok) throw new Error(last.rejection.reason);
  const before = Number(last.certified.content.number.slice(12, 16));
  const dates = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'].map(dateOf);
  for (const date of dates) {
    server.clock.set(`${date}T05:00:00.000Z`);
    await accepted(operator, { startMonth: '2027-03' });
  }
  const numbers: string[] = [];
  for (const [place, date] of dates.entries()) {
    businessDate = date;
    await operator.day.close.mutate(ofDay());
    await count({ cash: (dates.length - place) * PRICE, cards: 1 });
    const answer = await certify();
    if (!answer.ok) throw new Error(answer.rejection.reason);
    numbers.push(answer.certified.content.number.slice(7, 16));
  }
  const fourDigits = (number: number) => String(number).padStart(4, '0');
  expect(numbers).toEqual([
    `26-P-${fourDigits(before + 1)}`,
    `26-P-${fourDigits(before + 2)}`,
    '27-P-0001',
    '27-P-0002',
  ]);
});
