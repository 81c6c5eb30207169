import { createConnection } from 'node:net';
import type { AcceptAbonements, AcceptLine } from '@jazylym/domain/abonement/acceptance';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OTHER_FACILITY } from '../testing/reference.ts';
import { newId, request, requestOf, withLine } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { ask } from './ask.ts';
import { audit } from './audit.ts';
import { runsOf } from './runs.ts';

let server: TestServer;
let aigerim: string;
let dana: string;
let stored: number;

const count = async (): Promise<number> =>
  (await server.owner.query<{ count: number }>('SELECT count(*)::int AS count FROM abonement')).rows[0]?.count ?? 0;

beforeAll(async () => {
  server = await startTestServer();
  [aigerim, dana] = await Promise.all([server.cookieOf('aigerim'), server.cookieOf('dana')]);
});
beforeEach(async () => {
  stored = await count();
});
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

test('ten at once are one acceptance and ten equal answers', async ({ task }) => {
  const runs = runsOf(20);
  for (let run = 0; run < runs; run += 1) {
    const same = request();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(server.url, aigerim, same)));
    expect(answers[0]).toMatchObject({ ok: true, acceptance: { id: same.id } });
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  }
  expect((await count()) - stored).toBe(runs);
  Object.assign(task.meta, { did: `${runs} × 10 at once` });
});

/** Sends a request and hangs up `after` milliseconds later, whatever was answered. */
const sendAndHangUp = (cookie: string, body: string, after: number): Promise<void> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(server.url);
    const socket = createConnection(Number(port), hostname, () => {
      const head = `POST /trpc/abonement.accept HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\n`;
      socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      setTimeout(() => socket.destroy(), after);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });

test('after a reply that was lost at any moment the same request is one acceptance', async ({ task }) => {
  const runs = runsOf(40);
  for (let run = 0; run < runs; run += 1) {
    const same = request();
    await sendAndHangUp(aigerim, JSON.stringify(same), run % 8);
    const [first, second] = [await ask(server.url, aigerim, same), await ask(server.url, aigerim, same)];
    expect(first).toMatchObject({ ok: true, acceptance: { id: same.id } });
    expect(second).toEqual(first);
  }
  expect((await count()) - stored).toBe(runs);
  Object.assign(task.meta, { did: `${runs} lost replies` });
});

const base = request();
const lineChanges: Record<string, Partial<AcceptLine>> = {
  'another publication': { publicationIndex: '65001' },
  'another start': { startMonth: '2027-03' as AcceptLine['startMonth'] },
  'another term': { months: 6 },
  'more sets': { sets: 2 },
};
const changes: Record<string, Partial<AcceptAbonements>> = {
  'another name': { subscriber: { ...base.subscriber, name: 'Әлия Нұрғалиева' } },
  'another language': { subscriber: { ...base.subscriber, language: 'ru' } },
  'another telephone': { subscriber: { ...base.subscriber, phone: null } },
  'another house': { address: { ...base.address, house: '6' } },
  'another postal code': { address: { ...base.address, postalCode: '160200' } },
  'other money': { payment: { method: 'cash', given: 377_500 as never } },
};

test.for([...Object.keys(lineChanges), ...Object.keys(changes)])(
  'under a stored id, %s is a conflict and changes nothing',
  async (change) => {
    const first = request();
    const accepted = await ask(server.url, aigerim, first);
    expect(accepted).toMatchObject({ ok: true });
    const other = { ...withLine(first, lineChanges[change] ?? {}), ...changes[change] };
    expect(await ask(server.url, aigerim, other)).toEqual({
      ok: false,
      rejection: { reason: 'conflict', id: first.id },
      lineId: null,
    });
    expect(await ask(server.url, aigerim, first)).toEqual(accepted);
    expect((await count()) - stored).toBe(1);
  },
);

test('of several lines a repeated request is one acceptance, and one line more or less is a conflict', async () => {
  const asked = requestOf([{}, {}, {}], { payment: { method: 'cash', given: 2_000_000 } });
  const first = await ask(server.url, aigerim, asked);
  expect(first).toMatchObject({ ok: true, acceptance: { id: asked.id } });
  expect(await ask(server.url, aigerim, asked)).toEqual(first);
  const conflict = { ok: false, rejection: { reason: 'conflict', id: asked.id }, lineId: null };
  const more = [...asked.lines, { ...(asked.lines[0] as AcceptLine), id: newId() }];
  expect(await ask(server.url, aigerim, { ...asked, lines: more })).toEqual(conflict);
  expect(await ask(server.url, aigerim, { ...asked, lines: asked.lines.slice(1) })).toEqual(conflict);
  expect((await count()) - stored).toBe(3);
});

test("a line's id that another acceptance has is a conflict, and nothing of the new one is registered", async () => {
  const first = requestOf([{}]);
  await ask(server.url, aigerim, first);
  const other = requestOf([{}, { id: first.lines[0]?.id ?? '' }]);
  expect(await ask(server.url, aigerim, other)).toMatchObject({ ok: false, rejection: { reason: 'conflict' } });
  expect((await count()) - stored).toBe(1);
});

test('a colleague at the same counter who sends it again gets the same answer, with the name of who accepted it', async () => {
  const same = request();
  const first = await ask(server.url, aigerim, same);
  expect(await ask(server.url, dana, same)).toEqual(first);
  expect(first).toMatchObject({ ok: true, acceptance: { abonements: [{ operatorName: 'Айгерім Серікқызы' }] } });
  expect((await count()) - stored).toBe(1);
});

test('the same id at another facility is another abonement, and neither sees the other', async () => {
  const here = request();
  const there = { ...here, facilityId: OTHER_FACILITY };
  const first = await ask(server.url, aigerim, here);
  const saule = await server.cookieOf('saule');
  await expect(ask(server.url, saule, here)).rejects.toThrow('404');
  const second = await ask(server.url, saule, there);
  expect(second).toMatchObject({ ok: true, acceptance: { facilityId: OTHER_FACILITY } });
  expect(await ask(server.url, aigerim, here)).toEqual(first);
  expect((await count()) - stored).toBe(2);
});
