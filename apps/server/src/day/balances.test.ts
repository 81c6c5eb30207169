import { readFile } from 'node:fs/promises';
import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { debtByDay } from '@jazylym/domain/day/debt';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, certifyDay, countDay, givePin, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { balances, ledger } from './debt-store.ts';

/** A card's price, in tiyn. */
const PRICE = 377_500;
const FIRST_DAY = '2026-11-10';
const dayOf = (offset: number) => addDays(CalendarDate.parse(FIRST_DAY), offset);

let server: TestServer;
let operator: TestClient;
let collectors: string[];
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('aigerim');
  await givePin(operator);
  const head = await server.as('head');
  collectors = [];
  for (const number of [1, 2, 3]) collectors.push(await registerCollector(head, { number, first: number * 1000 }));
});
afterAll(() => server?.close());

/** What `ask` answers when no certified day says what was owed: everything is added up from the first batch on. */
async function addedUp<Answer>(ask: (client: PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await server.owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE protocol SET balances = NULL');
    return await ask(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const byId = (owed: { collectorId: string; debt: number }[]) =>
  new Map(owed.map(({ collectorId, debt }) => [collectorId, debt]));

let blank = 0;
async function accept(collectorId: string, cards: number): Promise<void> {
  const from = 1000 * (collectors.indexOf(collectorId) + 1);
  const typed = Array.from({ length: cards }, () => typedCard(from + blank++));
  expect(await acceptBatchOf(operator, collectorId, typed)).toMatchObject({ ok: true });
}
const receive = (collectorId: string, amount: number) =>
  operator.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId, amount });

async function certify(businessDate: CalendarDate): Promise<void> {
  await operator.day.close.mutate({ facilityId, businessDate });
  const { protocol } = await operator.day.protocol.query({ facilityId, businessDate });
  await countDay(operator, { businessDate, cash: protocol.cash.expected, cards: protocol.cards });
  expect(await certifyDay(operator, { businessDate })).toMatchObject({ ok: true });
}

test('debts that begin with the latest certified day are the debts of all days, whatever was certified, corrected or handed in', async () => {
  const [regular = '', late = '', over = ''] = collectors;
  for (let offset = 0; offset < 4; offset++) {
    server.clock.set(`${dayOf(offset)}T05:00:00.000Z`);
    await accept(regular, 2);
    if (offset < 2) await accept(late, 1);
    if (offset === 1) await accept(over, 1);
    await receive(regular, 2 * PRICE);
    if (offset === 2) await receive(over, PRICE + 5000);
    if (offset < 3) await certify(dayOf(offset));
  }
  const stored = await server.owner.query<{ balances: object }>(
    'SELECT balances FROM protocol ORDER BY business_date DESC LIMIT 1',
  );
  expect(stored.rows[0]?.balances).toEqual({ [late]: 2 * PRICE, [over]: -5000 });
  // A correction of what is certified, on the day that is open.
  const { rows } = await server.owner.query<{ id: string }>(
    'SELECT id FROM abonement WHERE collector_id = $1 AND business_date = $2',
    [late, FIRST_DAY],
  );
  const head = await server.as('head');
  const reversal = { facilityId, id: newId(), abonementId: rows[0]?.id ?? '', reason: 'Басқа басылым' };
  expect(await takeBack(head, reversal)).toEqual({ ok: true });

  for (const before of [null, dayOf(0), dayOf(1), dayOf(2), dayOf(3), dayOf(4)]) {
    const short = byId(await balances(server.owner, facilityId, { before }));
    expect(short).toEqual(byId(await addedUp((client) => balances(client, facilityId, { before }))));
  }
  expect(byId(await balances(server.owner, facilityId, { before: null }))).toEqual(
    new Map([
      [late, PRICE],
      [over, -5000],
    ]),
  );
});

test('the days of a debt are those that money handed in, the oldest day first, has not covered, however long ago they are', async () => {
  const [, late = ''] = collectors;
  const all = await ledger(server.owner, facilityId, { collectorIds: [late], since: null });
  const covered = debtByDay(all, tiyn(0));
  for (const days of [4, 100]) {
    server.clock.set(`${dayOf(days)}T05:00:00.000Z`);
    const [owing] = await operator.day.debts.query({ facilityId });
    expect(owing).toMatchObject({ collector: { id: late }, debt: PRICE, days: covered });
  }
});

test('days that were certified before their balances were kept get them from what was sealed', async () => {
  const migration = '../../../../packages/db/prisma/migrations/0014_collector_balance/migration.sql';
  const sql = await readFile(new URL(migration, import.meta.url), 'utf8');
  const kept = await server.owner.query('SELECT business_date, balances FROM protocol ORDER BY 1');
  const again = await addedUp(async (client) => {
    await client.query(sql.slice(sql.indexOf('UPDATE protocol')));
    return client.query('SELECT business_date, balances FROM protocol ORDER BY 1');
  });
  expect(again.rows).toEqual(kept.rows);
  expect(kept.rows).toHaveLength(3);
});
