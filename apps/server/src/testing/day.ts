import type { Channel } from '@jazylym/domain/abonement/abonement';
import type { TypedCard } from '@jazylym/domain/abonement/card';
import type { CertifyDay } from '@jazylym/domain/day/certify';
import type { CashCount } from '@jazylym/domain/day/count';
import { DENOMINATIONS } from '@jazylym/domain/day/count';
import { PASSWORD } from './accounts.ts';
import type { TestClient } from './client.ts';
import { CITY_FACILITY } from './reference.ts';
import { newId } from './request.ts';

/** What a test account certifies with, once it was set. */
export const PIN = '280419';

/** Gives the account of a client a PIN. */
export const givePin = (client: TestClient) => client.access.setPin.mutate({ currentPassword: PASSWORD, pin: PIN });

/** A postman of the city facility with blanks 101 … 200, entered by its head; `change` says what is else. Answers the id. */
export async function registerCollector(
  head: TestClient,
  change: {
    id?: string;
    facilityId?: number;
    number?: number;
    channel?: Channel;
    first?: number;
  } = {},
): Promise<string> {
  const { id = newId(), facilityId = CITY_FACILITY, number = 1, channel = 'postman', first = 101 } = change;
  const next = {
    ...{ channel, number, name: `Пошташы ${number}`, round: String(number), activeFrom: '2026-01-01', activeTo: null },
  };
  const kept = await head.organisation.keepCollector.mutate({ facilityId, id, seen: null, next });
  if (!kept.ok) throw new Error(kept.rejection.reason);
  const range = { first, last: first + 99 };
  const issued = await head.organisation.issueBlanks.mutate({ facilityId, id: newId(), collectorId: id, range });
  if (!issued.ok) throw new Error(issued.rejection.reason);
  return id;
}

/** A card of 75384 for a year from January, one set, in Shymkent city: 3,775 ₸. */
export const typedCard = (blank: number, change: Partial<TypedCard> = {}): TypedCard => ({
  ...{ id: newId(), abonementId: newId(), blank: String(blank), takenOn: '10.11.2026', publicationIndex: '75384' },
  ...{ startMonth: '01.2027', months: '12', sets: '1', name: `Жазылушы ${blank}`, postalCode: '160000' },
  ...{ settlement: 'Шымкент', street: 'Тәуке хан', house: '5', flat: '', amount: '3775' },
  ...change,
});

type OfBatch = { facilityId?: number; control?: { count: string; sum: string }; reason?: string };

/** Keys a batch in; answers what accepts it. The control totals are the cards' own unless `control` says otherwise. */
export async function keyBatch(
  operator: TestClient,
  collectorId: string,
  cards: readonly TypedCard[],
  { facilityId = CITY_FACILITY, control, reason = '' }: OfBatch = {},
) {
  const id = newId();
  await operator.abonement.beginBatch.mutate({ facilityId, id, collectorId });
  const sum = String(cards.reduce((total, { amount }) => total + Number(amount), 0));
  const saved = await operator.abonement.saveBatch.mutate({
    ...{ facilityId, id, version: 0, removed: [] },
    control: control ?? { count: String(cards.length), sum },
    changed: cards.map((card, place) => ({ place, card })),
  });
  if (!saved.ok) throw new Error(saved.rejection.reason);
  return { facilityId, id, version: saved.version, reason };
}

/** Keys a batch in and accepts it. */
export async function acceptBatchOf(
  operator: TestClient,
  collectorId: string,
  cards: readonly TypedCard[],
  of: OfBatch = {},
) {
  return operator.abonement.acceptBatch.mutate(await keyBatch(operator, collectorId, cards, of));
}

/** An amount in tiyn as the fewest notes and coins. */
export function cashOf(amount: number): CashCount {
  let left = amount;
  return DENOMINATIONS.map((denomination) => {
    const pieces = Math.floor(left / denomination);
    left -= pieces * denomination;
    return pieces;
  });
}

/** Counts a closed day: cash in tiyn, cards, nothing left in the drawer unless `left` says so. */
export async function countDay(
  operator: TestClient,
  counted: { businessDate: string; cash: number; cards: number; left?: number; facilityId?: number },
): Promise<void> {
  const { businessDate, facilityId = CITY_FACILITY } = counted;
  const { version } = await operator.day.count.query({ facilityId, businessDate });
  const count = {
    cash: cashOf(counted.cash),
    cards: { by: 'total' as const, count: counted.cards },
    ...{ left: counted.left ?? 0, ticked: [] },
  };
  const saved = await operator.day.saveCount.mutate({ facilityId, businessDate, version, count });
  if (!saved.ok) throw new Error(saved.why);
}

/** Certifies a counted day with the operator's PIN, as it is now; `change` says what is asked otherwise. */
export async function certifyDay(
  operator: TestClient,
  {
    businessDate,
    facilityId = CITY_FACILITY,
    ...change
  }: { businessDate: string } & Partial<Omit<CertifyDay, 'businessDate'>>,
) {
  const seen = change.seen ?? (await operator.day.reconcile.query({ facilityId, businessDate })).digest;
  const asked = { id: newId(), pin: PIN, head: null, reason: '', ...change };
  return operator.day.certify.mutate({ facilityId, businessDate, ...asked, seen });
}
