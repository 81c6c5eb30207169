import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import type { AccountName } from '../testing/accounts.ts';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { certifyDay, countDay, givePin } from '../testing/day.ts';
import { CITY_FACILITY, RAYON_FACILITY } from '../testing/reference.ts';
import { newId, requestOf } from '../testing/request.ts';
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

async function acceptedFive(): Promise<Acceptance> {
  const answer = await (await server.as('aigerim')).abonement.accept.mutate(requestOf([{}, {}, {}, {}, {}]));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
}

const allOf = ({ id, abonements }: Acceptance) => ({
  facilityId: CITY_FACILITY,
  acceptanceId: id,
  reason: 'Клиент бас тартты',
  reversals: abonements.map((abonement) => ({ id: newId(), abonementId: abonement.id })),
});
const together = async (asked: ReturnType<typeof allOf>, by: AccountName = 'aigerim') =>
  (await server.as(by)).abonement.reverseTogether.mutate(asked);
const reversedOf = async ({ abonements }: Acceptance) => {
  const ids = abonements.map(({ id }) => id);
  const { rows } = await server.owner.query('SELECT id, refund_tiyn FROM reversal WHERE abonement_id = ANY ($1)', [
    ids,
  ]);
  return rows;
};

test('five abonements are taken back at once, and a retry after a lost reply gives nothing back twice', async () => {
  const acceptance = await acceptedFive();
  const asked = allOf(acceptance);
  const answers = await Promise.all(Array.from({ length: 5 }, () => together(asked)));
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true, refund: 5 * 377_500 })));
  expect(await reversedOf(acceptance)).toHaveLength(5);
  server.clock.set('2026-11-11T06:00:00.000Z');
  expect(await together(asked)).toEqual({ ok: true, refund: 5 * 377_500 });
});

test('what another window took back before is left as it is, and its money is not given back again', async () => {
  const acceptance = await acceptedFive();
  const asked = allOf(acceptance);
  await takeBack(await server.as('dana'), {
    facilityId: CITY_FACILITY,
    id: newId(),
    abonementId: acceptance.abonements[3]?.id ?? '',
    reason: 'Басылым қате таңдалды',
  });
  expect(await together(asked)).toEqual({ ok: true, refund: 4 * 377_500 });
  expect(await together(asked)).toEqual({ ok: true, refund: 4 * 377_500 });
  expect(await reversedOf(acceptance)).toHaveLength(5);
  expect(await together(allOf(acceptance))).toEqual({ ok: false, rejection: { reason: 'alreadyReversed' } });
});

test('all or none: an id that is taken or a foreign abonement leaves all as they are', async () => {
  const acceptance = await acceptedFive();
  const asked = allOf(acceptance);
  const other = allOf(await acceptedFive());
  await together(other);
  const [taken] = other.reversals;
  const [first, ...rest] = asked.reversals;
  if (!taken || !first) throw new Error('five were accepted');
  const reused = { ...asked, reversals: [...rest, { ...first, id: taken.id }] };
  expect(await together(reused)).toEqual({ ok: false, rejection: { reason: 'conflict' } });
  const foreign = { ...asked, reversals: [...rest, { ...first, abonementId: taken.abonementId }] };
  await expect(together(foreign)).rejects.toThrow('notFound');
  await expect(
    (await server.as('bolat')).abonement.reverseTogether.mutate({ ...asked, facilityId: RAYON_FACILITY }),
  ).rejects.toThrow('notFound');
  expect(await reversedOf(acceptance)).toEqual([]);
});

test('of a certified day an operator takes nothing back, its head all of it, as documents of the open day', async () => {
  const acceptance = await acceptedFive();
  const operator = await server.as('aigerim');
  await givePin(operator);
  const ofDay = { facilityId: CITY_FACILITY, businessDate: '2026-11-10' };
  await operator.day.close.mutate(ofDay);
  const { protocol } = await operator.day.protocol.query(ofDay);
  await countDay(operator, { ...ofDay, cash: protocol.cash.expected, cards: protocol.cards });
  expect(await certifyDay(operator, ofDay)).toMatchObject({ ok: true });

  const asked = allOf(acceptance);
  const dayClosed = { reason: 'dayClosed', businessDate: '2026-11-10', openDay: '2026-11-11' };
  expect(await together(asked)).toEqual({ ok: false, rejection: dayClosed });
  expect(await reversedOf(acceptance)).toEqual([]);
  const answers = await Promise.all(Array.from({ length: 5 }, () => together(asked, 'head')));
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true, refund: 5 * 377_500 })));
  const next = await operator.day.protocol.query({ ...ofDay, businessDate: '2026-11-11' });
  expect(next.protocol).toMatchObject({ corrected: 5 * 377_500, cash: { refunds: 5 * 377_500 } });
});
