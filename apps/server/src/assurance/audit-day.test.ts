import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptBatchOf, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { accepted, CERTIFIED_DAY, certifyRichDay, OPEN_DAY } from '../testing/rich-day.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { audit, faultsSeenBy } from './audit.ts';

let server: TestServer;

/** A certified day with a document of every kind, and the next with a correction of it. */
beforeAll(async () => {
  server = await startTestServer();
  const day = await certifyRichDay(server);
  await accepted(day.operator);
  await acceptBatchOf(day.operator, day.collectorId, [typedCard(103)]);
  const { standing: abonementId, remittanceId } = day;
  await takeBack(day.head, { facilityId, id: newId(), abonementId, reason: 'Қате терілді' });
  await day.operator.day.correctRemittance.mutate({ facilityId, id: newId(), remittanceId, reason: 'Қате терілді' });
});

afterAll(() => server.close());

test('a certified day and its corrections are in order', async () => {
  expect(await audit(server.owner)).toEqual([]);
});

const certified = `business_date = '${CERTIFIED_DAY}'`;

test.for([
  ['one day accepts', `UPDATE facility_head SET open_day = '${CERTIFIED_DAY}'`],
  ['one day accepts', 'UPDATE facility_head SET is_day_opened = false'],
  [
    'in their order',
    `INSERT INTO operational_day (facility_id, business_date, opened_at) VALUES (1, '2026-11-09', now())`,
  ],
  ['has one protocol', `UPDATE operational_day SET state = 'counting' WHERE ${certified}`],
  ['has one protocol', `UPDATE operational_day SET state = 'certified' WHERE business_date = '${OPEN_DAY}'`],
  ['has one protocol', 'DELETE FROM protocol'],
  ['without a gap', 'UPDATE protocol SET number_sequence = 2'],
  ['the head knows the last protocol', 'UPDATE facility_head SET last_protocol = 2'],
  ['nothing was added', `UPDATE journal SET ${certified} WHERE business_date = '${OPEN_DAY}'`],
  ['its journal entry names', `UPDATE remittance SET business_date = '${OPEN_DAY}' WHERE ${certified}`],
  ['its journal entry names', 'DELETE FROM journal WHERE sequence = 3'],
  ['the sum of the rows', `UPDATE abonement SET business_date = '${OPEN_DAY}' WHERE number_sequence = 1`],
  ['the sum of the rows', `UPDATE reversal SET refund_tiyn = 1 WHERE ${certified}`],
  ['the sum of the rows', `UPDATE remittance SET amount_tiyn = amount_tiyn + 1 WHERE ${certified}`],
  ['the sum of the rows', 'UPDATE protocol SET total_tiyn = total_tiyn + 1'],
  ['the one before left', `UPDATE protocol SET content = replace(content, '"opening":0', '"opening":1')`],
  ['what collectors owed', 'UPDATE protocol SET balances = NULL'],
  ['what collectors owed', 'UPDATE protocol SET balances = balances || jsonb_build_object(gen_random_uuid(), 1)'],
  ['the sum of its cards', 'UPDATE batch SET sum_tiyn = sum_tiyn + 1, control_tiyn = control_tiyn + 1'],
  ['the sum of its cards', 'UPDATE abonement SET card_tiyn = 1 WHERE blank_number = 102'],
  ['the sum of its cards', 'DELETE FROM batch'],
  ['on a blank that its collector was given', 'DELETE FROM blank_issue'],
  ['takes a remittance back', 'UPDATE remittance SET amount_tiyn = amount_tiyn - 1 WHERE corrects IS NOT NULL'],
  ['a reversal is of the day', `UPDATE reversal SET business_date = '2026-11-09' WHERE ${certified}`],
  ['a reversal is of the day', 'UPDATE reversal SET collector_id = gen_random_uuid()'],
] as const)('a broken promise is found: %s: %s', async ([promise, tampering]) => {
  const client = await server.owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(tampering);
    expect((await faultsSeenBy(client)).join('\n')).toContain(promise);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
