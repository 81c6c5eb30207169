import type { TestClient } from './client.ts';
import { acceptBatchOf, cashOf, certifyDay, givePin, PIN, registerCollector, typedCard } from './day.ts';
import { CITY_FACILITY as facilityId } from './reference.ts';
import { newId, type RequestInput, request, requestOf } from './request.ts';
import type { TestServer } from './server.ts';
import { takeBack } from './take-back.ts';
import { ORGANIZATION } from './targets.ts';

/** A seal as it is printed. */
export type PrintedSeal = { facilityCode: string; day: string; seal: string };

const DAYS = ['2026-11-10', '2026-11-11', '2026-11-12'] as const;

/**
 * Three certified days of the city facility with something of everything, and the beginning of a fourth, which is open: clients in cash and by
 * account, several lines, reversals, a correction, cards of a collector, money handed in and a wrong entry taken back, blanks that ended,
 * a day taken back to the counter, a paid invoice. Answers what was printed. `betweenDays` is done before each day but the first.
 */
export async function sealDays(
  server: TestServer,
  { betweenDays = () => undefined }: { betweenDays?: () => void } = {},
): Promise<PrintedSeal[]> {
  const operator = await server.as('aigerim');
  const head = await server.as('head');
  await givePin(operator);
  const collectorId = await registerCollector(head);
  const range = { first: 190, last: 192 };
  await done(
    head.organisation.endBlanks.mutate({
      facilityId,
      id: newId(),
      collectorId,
      range,
      end: 'spoiled',
      reason: 'су тиді',
    }),
  );
  const seals: PrintedSeal[] = [];
  const former: string[] = [];
  for (const [place, day] of DAYS.entries()) {
    if (place > 0) betweenDays();
    server.clock.set(`${day}T06:00:00.000Z`);
    await fillDay(operator, { day, collectorId, blank: 101 + 10 * place });
    for (const abonementId of former.splice(0))
      await done(takeBack(head, { facilityId, id: newId(), abonementId, reason: 'Екі рет жазылған' }));
    former.push(await accepted(operator));
    seals.push({ facilityCode: '160000', day, seal: await sealDay(operator, day) });
  }
  server.clock.set('2026-11-13T06:00:00.000Z');
  await accepted(operator);
  return seals;
}

async function fillDay(
  operator: TestClient,
  { day, collectorId, blank }: { day: string; collectorId: string; blank: number },
) {
  await accepted(operator);
  const lines = [{}, { publicationIndex: '65001', months: 1, priceShown: { catalogueId: 1, total: 42_000 } }];
  await done(operator.abonement.accept.mutate(requestOf(lines)));
  const abonementId = await accepted(operator);
  await done(takeBack(operator, { facilityId, id: newId(), abonementId, reason: 'Басқа басылым' }));
  const paid = await accepted(operator, { subscriber: ORGANIZATION, payment: { method: 'account' } });
  await accepted(operator, { subscriber: ORGANIZATION, payment: { method: 'account' } });
  const invoice = { facilityId, id: newId(), acceptanceId: paid, amount: 377_500, paidOn: day, reference: '№ 12' };
  await done(operator.abonement.payInvoice.mutate(invoice));
  const takenOn = `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
  await done(acceptBatchOf(operator, collectorId, [typedCard(blank, { takenOn }), typedCard(blank + 1, { takenOn })]));
  const wrong = newId();
  await done(operator.day.receiveRemittance.mutate({ facilityId, id: wrong, collectorId, amount: 70_000 }));
  await done(
    operator.day.correctRemittance.mutate({ facilityId, id: newId(), remittanceId: wrong, reason: 'Қате сома' }),
  );
  await done(operator.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId, amount: 377_500 }));
}

/** Closes, takes back, closes again, counts with a difference and certifies; answers the seal as it is printed. */
async function sealDay(operator: TestClient, businessDate: string): Promise<string> {
  const of = { facilityId, businessDate };
  await done(operator.day.close.mutate(of));
  await done(operator.day.takeBack.mutate(of));
  await done(operator.day.close.mutate(of));
  const { protocol } = await operator.day.protocol.query(of);
  const count = {
    cash: cashOf(protocol.cash.expected - 10_000),
    cards: { by: 'total' as const, count: protocol.cards },
    ...{ left: 50_000, ticked: [] },
  };
  await done(operator.day.saveCount.mutate({ ...of, version: 0, count }));
  const certified = await certifyDay(operator, { businessDate, reason: 'Ұсақ ақша' });
  if (!certified.ok) throw new Error(`${certified.rejection.reason}, PIN ${PIN}`);
  return certified.certified.seal;
}

/** Accepts one abonement; answers its id, which is its acceptance's. */
async function accepted(operator: TestClient, change: Partial<RequestInput> = {}): Promise<string> {
  const asked = request(change);
  await done(operator.abonement.accept.mutate(asked));
  return asked.id;
}

async function done(answer: Promise<{ ok: boolean }>): Promise<void> {
  const got = await answer;
  if (!got.ok) throw new Error(`refused: ${JSON.stringify(got)}`);
}
