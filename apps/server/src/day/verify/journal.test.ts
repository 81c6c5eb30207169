import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalDigest } from '../../abonement/personal.ts';
import { journalOf } from '../../testing/journal.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { readEntry, verifyJournal } from './journal.ts';

let server: TestServer;
const asked = [
  request(),
  request({ sets: 2, priceShown: { catalogueId: 1, total: 755_000 }, payment: { method: 'cash', given: 755_000 } }),
  request(),
];
beforeAll(async () => {
  server = await startTestServer();
  const operator = await server.as('aigerim');
  for (const one of asked) await operator.abonement.accept.mutate(one);
});
afterAll(() => server?.close());

test('every acceptance adds one entry to an unbroken chain', async () => {
  const { entries, head } = await journalOf(server.owner, 1);
  expect(entries).toHaveLength(asked.length);
  expect(verifyJournal(entries, head)).toEqual({ ok: true });
});

test('an altered, a missing and a cut-off entry are found where they are', async () => {
  const { entries, head } = await journalOf(server.owner, 1);
  const altered = entries.map((one, place) =>
    place === 1 ? { ...one, entry: Buffer.from(one.entry).fill(57, 60, 61) } : one,
  );
  expect(verifyJournal(altered, head)).toEqual({ ok: false, sequence: 2, why: 'altered' });
  expect(verifyJournal(entries.toSpliced(1, 1), head)).toEqual({ ok: false, sequence: 2, why: 'missing' });
  expect(verifyJournal(entries.slice(0, 2), head)).toEqual({ ok: false, sequence: 2, why: 'notTheEnd' });
});

test('an entry says the number, the money and the day, and of the person only a salted digest', async () => {
  const { entries } = await journalOf(server.owner, 1);
  const { entry } = entries[1] ?? { entry: Buffer.alloc(0) };
  const [one, two] = [asked[0], asked[1]];
  if (one === undefined || two === undefined) throw new Error('unreachable');
  const { rows } = await server.owner.query<{ salt: Buffer; operator: string }>(
    'SELECT s.salt, a.operator_id AS operator FROM abonement a JOIN abonement_subscriber s ON s.abonement_id = a.id WHERE a.id = $1',
    [two.id],
  );
  const { salt, operator } = rows[0] ?? { salt: Buffer.alloc(0), operator: '' };
  expect(readEntry(entry)).toEqual({
    kind: 'abonement.accepted',
    facility: '1',
    sequence: '2',
    document: two.lines[0]?.id,
    'business-date': '2026-11-10',
    'recorded-at': '2026-11-10T06:00:00.000Z',
    acceptance: two.id,
    number: '2026 0 2',
    catalogue: '1',
    publication: '75384',
    term: '2027-01 12',
    sets: '2',
    zone: 'city',
    tiyn: '648000 107000 755000',
    branch: '17',
    delivery: '17 1',
    channel: 'facility',
    payment: 'cash 755000 0',
    operator,
    personal: personalDigest(salt, two.subscriber, two.address),
  });
  expect(salt).toHaveLength(16);
  for (const person of [one.subscriber.name, 'Тәуке', '7701']) expect(entry.toString()).not.toContain(person);
});

test.each([
  'abonement',
  'abonement_subscriber',
  'subscriber_word',
  'payment',
  'invoice',
  'reversal',
  'paper_print',
  'abonement_step',
  'journal',
  'protocol',
  'remittance',
  'batch',
  'blank_issue',
  'blank_ended',
])('the application may not change or delete %s', async (table) => {
  const refused = { code: '42501' };
  await expect(server.app.query(`UPDATE ${table} SET facility_id = 2`)).rejects.toMatchObject(refused);
  await expect(server.app.query(`DELETE FROM ${table}`)).rejects.toMatchObject(refused);
});
