import type { TestClient } from './client.ts';
import { acceptBatchOf, certifyDay, countDay, givePin, registerCollector, typedCard } from './day.ts';
import { CITY_FACILITY as facilityId } from './reference.ts';
import { newId, request } from './request.ts';
import type { TestServer } from './server.ts';
import { takeBack } from './take-back.ts';
import { ORGANIZATION } from './targets.ts';

/** The day that is certified, and the next, which accepts. */
export const CERTIFIED_DAY = '2026-11-10';
export const OPEN_DAY = '2026-11-11';
const ofDay = { facilityId, businessDate: CERTIFIED_DAY };

/** What there is of a certified day: ids of documents that its tests point at. */
export type RichDay = {
  operator: TestClient;
  head: TestClient;
  collectorId: string;
  /** Abonements: in cash and from a card, standing, and one that was reversed within the day. */
  standing: string;
  carded: string;
  reversed: string;
  reversalId: string;
  batchId: string;
  /** An invoice that nobody paid, and the remittance that stands. */
  awaited: string;
  remittanceId: string;
};

/** Certifies a day of the city facility that has a document of every kind, with the operator's PIN `PIN`. */
export async function certifyRichDay(server: TestServer): Promise<RichDay> {
  const [operator, head] = [await server.as('aigerim'), await server.as('head')];
  await givePin(operator);
  const collectorId = await registerCollector(head);
  const standing = await accepted(operator);
  const reversed = await accepted(operator);
  const reversalId = newId();
  await takeBack(operator, {
    facilityId,
    id: reversalId,
    abonementId: reversed,
    reason: 'Қате терілді',
  });
  const byAccount = { subscriber: ORGANIZATION, payment: { method: 'account' } } as const;
  const [awaited, paid] = [await accepted(operator, byAccount), await accepted(operator, byAccount)];
  const transfer = { paidOn: CERTIFIED_DAY, reference: '№ 12', amount: 377_500 };
  await operator.abonement.payInvoice.mutate({ facilityId, id: newId(), acceptanceId: paid, ...transfer });
  const card = typedCard(101);
  const batch = await acceptBatchOf(operator, collectorId, [card, typedCard(102)]);
  if (!batch.ok) throw new Error(batch.rejection.reason);
  const remittanceId = newId();
  for (const id of [newId(), remittanceId])
    await operator.day.receiveRemittance.mutate({ facilityId, id, collectorId, amount: 100_000 });
  await operator.day.close.mutate(ofDay);
  const { protocol } = await operator.day.protocol.query(ofDay);
  await countDay(operator, { ...ofDay, cash: protocol.cash.expected, cards: protocol.cards });
  const answer = await certifyDay(operator, ofDay);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return {
    ...{
      operator,
      head,
      collectorId,
      batchId: batch.batch.id,
      standing,
      carded: card.abonementId,
      reversed,
      reversalId,
      awaited,
      remittanceId,
    },
  };
}

/** Accepts one abonement as `request` has it but for `change`; answers its id, which is its acceptance's too. */
export async function accepted(operator: TestClient, change: Parameters<typeof request>[0] = {}): Promise<string> {
  const asked = request(change);
  const answer = await operator.abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return asked.id;
}
