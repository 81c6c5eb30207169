import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyJournal } from '../day/verify/journal.ts';
import { journalOf } from '../testing/journal.ts';
import { CITY_FACILITY } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const CLIENTS = 64;
const EACH = Number(process.env.RACE_RUNS ?? 10);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test('ten same requests at once have one effect and get one answer', async () => {
  const operator = await server.as('aigerim');
  const asked = request();
  const answers = await Promise.all(Array.from({ length: 10 }, () => operator.abonement.accept.mutate(asked)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true });
  expect((await server.owner.query('SELECT FROM abonement')).rowCount).toBe(1);
});

test('64 clients with duplicates, retries and changed payloads leave gapless numbers and exact sums', async () => {
  const operator = await server.as('aigerim');
  const { accept } = operator.abonement;
  const one = async (place: number) => {
    const asked = request({
      sets: 1 + (place % 3),
      payment: { method: 'cash', given: 2_000_000 },
      priceShown: { catalogueId: 1, total: 377_500 * (1 + (place % 3)) },
    });
    const changed = { ...asked, subscriber: { ...asked.subscriber, name: 'Басқа Адам' } };
    const first = place % 2 === 0 ? [asked, asked] : [asked, changed, asked];
    const answers = await Promise.all(first.map((body) => accept.mutate(body)));
    return [...answers, await accept.mutate(asked)];
  };
  const client = async (number: number) => {
    const all: Awaited<ReturnType<typeof one>> = [];
    for (let turn = 0; turn < EACH; turn++) all.push(...(await one(number * EACH + turn)));
    return all;
  };
  const answers = (await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))).flat();

  for (const answer of answers) if (!answer.ok) expect(answer.rejection.reason).toBe('conflict');
  const count = CLIENTS * EACH + 1;
  const { rows } = await server.owner.query(`
    SELECT count(*)::int AS count, count(DISTINCT number_sequence)::int AS numbers, min(number_sequence) AS first,
      max(number_sequence) AS last, sum(total_tiyn) AS total,
      (SELECT sum(amount_tiyn) FROM payment) AS paid, (SELECT sum(given_tiyn - change_tiyn) FROM payment) AS kept,
      (SELECT count(*)::int FROM abonement_subscriber) AS subscribers, (SELECT count(*)::int FROM journal) AS entries
    FROM abonement`);
  const { total } = rows[0];
  expect(rows).toEqual([
    {
      count,
      numbers: count,
      first: 1,
      last: count,
      total,
      paid: total,
      kept: total,
      subscribers: count,
      entries: count,
    },
  ]);
  const { entries, head } = await journalOf(server.owner, CITY_FACILITY);
  expect(verifyJournal(entries, head)).toEqual({ ok: true });
});
