import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, certifyDay, countDay, givePin, registerCollector, typedCard } from '../testing/day.ts';
import { codesIn, readPdf } from '../testing/pdf.ts';
import { CITY_FACILITY } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { abonementInEach, ORGANIZATION, TARGETS, type Target } from '../testing/targets.ts';

const DAY = '2026-11-10';
const PRICE = 377_500;
const FILES = ['protocol.pdf', 'protocol.xlsx', 'protocol.csv', 'sorting.pdf', 'cards.pdf'] as const;

let server: TestServer;
let operator: TestClient;

/** A client in cash, one who came back for the money, an organization, and two cards of a postman. */
beforeAll(async () => {
  server = await startTestServer({ publicUrl: 'http://post.example' });
  operator = await server.as('aigerim');
  await givePin(operator);
  await accept();
  const wrong = await accept();
  await takeBack(operator, {
    ...{ facilityId: CITY_FACILITY, id: newId(), abonementId: wrong, reason: 'Басқа басылым' },
  });
  await accept({ subscriber: ORGANIZATION, payment: { method: 'account' } });
  const collectorId = await registerCollector(await server.as('head'));
  await acceptBatchOf(operator, collectorId, [typedCard(101), typedCard(102, { publicationIndex: '75384' })]);
});
afterAll(() => server?.close());

async function accept(change: Parameters<typeof request>[0] = {}): Promise<string> {
  const answer = await operator.abonement.accept.mutate(request(change));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance.abonements[0]?.id ?? '';
}

type Asked = { as?: AccountName | null; facilityId?: number; day?: string };

async function get(file: string, { as = 'aigerim', facilityId = CITY_FACILITY, day = DAY }: Asked = {}) {
  return await fetch(`${server.url}/documents/day/${facilityId}/${day}/${file}`, {
    headers: as === null ? {} : { cookie: await server.cookieOf(as) },
  });
}

/** A paper's pages as text. */
async function read(file: string, asked: Asked = {}): Promise<string[]> {
  const answer = await get(file, asked);
  expect(answer.status).toBe(200);
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.map(({ text }) => text.replaceAll(/\s+/g, ' '));
}

test('the protocol says the sums that the database holds: cash, account, reversed', async () => {
  const { rows } = await server.owner.query<{ method: string; sum: string }>(
    `SELECT a.payment_method AS method, sum(a.total_tiyn) AS sum FROM abonement a
     WHERE a.facility_id = $1 AND a.business_date = $2
       AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)
     GROUP BY 1 ORDER BY 1`,
    [CITY_FACILITY, DAY],
  );
  expect(rows.map(({ method, sum }) => [method, Number(sum)])).toEqual([
    ['cash', 3 * PRICE],
    ['account', PRICE],
  ]);
  const text = (await read('protocol.pdf')).join(' ');
  expect(text).toContain('Қолма-қол / Наличные 3 3 9 720,00 1 605,00 11 325,00');
  expect(text).toContain('По счёту, ожидает оплаты 1 1 3 240,00 535,00 3 775,00');
  expect(text).toContain('Барлығы / Итого 4 4 12 960,00 2 140,00 15 100,00');
  expect(text).toContain('Возвращено на объекте −3 775,00');
  expect(text).toContain('№ 1 Пошташы 1');
});

test('the protocol lists every abonement that the database holds, at its price, and names no client', async () => {
  const { rows } = await server.owner.query<{
    index: string;
    sequence: string;
    sets: number;
    total: string;
    name: string;
  }>(
    `SELECT publication_index AS index, lpad(number_sequence::text, 6, '0') AS sequence, sets, total_tiyn AS total,
        s.name
     FROM abonement a JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
     WHERE a.facility_id = $1 AND a.business_date = $2 ORDER BY 1, start_month, months, number_sequence`,
    [CITY_FACILITY, DAY],
  );
  const text = (await read('protocol.pdf')).join(' ');
  const [, register = ''] = text.split('Реестр абонементов дня');
  expect(rows).toHaveLength(5);
  expect(register.match(/\d{6}-\d{2}-\d-\d{6}-\d/g)?.map((number) => number.slice(12, 18))).toEqual(
    rows.map(({ sequence }) => sequence),
  );
  for (const { index, sequence, sets, name } of rows) {
    expect(register).toMatch(
      new RegExp(`${index} [\\d.]+ – [\\d.]+ \\d{6}-26-\\d-${sequence}-\\d .*? 1 ${sets} 3 240,00 535,00 3 775,00`),
    );
    expect(text).not.toContain(name);
  }
  expect(register.match(/Күші жойылды/g)).toHaveLength(1);
  expect(register).toContain('Барлығы / Итого 4 4 12 960,00 2 140,00 15 100,00');
});

test('files have speaking names; a paper opens in the browser, a spreadsheet is saved, nothing is kept', async () => {
  const answers = await Promise.all(FILES.map((file) => get(file)));
  expect(answers.map(({ headers }) => [headers.get('content-type'), headers.get('content-disposition')])).toEqual([
    ['application/pdf', `inline; filename="protocol-160000-${DAY}.pdf"`],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      `attachment; filename="protocol-160000-${DAY}.xlsx"`,
    ],
    ['text/csv; charset=utf-8', `attachment; filename="protocol-160000-${DAY}.csv"`],
    ['application/pdf', `inline; filename="sorting-160000-${DAY}.pdf"`],
    ['application/pdf', `inline; filename="cards-160000-${DAY}-1.pdf"`],
  ]);
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await answer.arrayBuffer();
  }
});

test('a spreadsheet is in the language that is asked for, otherwise in that of who asks', async () => {
  const heads = async (query: string) => (await (await get(`protocol.csv${query}`)).text()).split(';')[0];
  expect(await heads('')).toBe('Абонемент нөмірі');
  expect(await heads('?language=ru')).toBe('Номер абонемента');
  const xlsx = Buffer.from(await (await get('protocol.xlsx?language=en')).arrayBuffer());
  const [about, totals] = await readXlsxFile(xlsx);
  expect(about?.data.find(([label]) => label === 'File taken by')?.[1]).toBe('Айгерім Серікқызы');
  expect(totals?.data.find(([label]) => label === 'Total')?.at(-1)).toBe(15_100);
});

test('the CSV holds every abonement of the day, those reversed marked, and the blanks of a postman', async () => {
  const lines = (await (await get('protocol.csv?language=ru')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(1 + 5 + 1);
  expect(lines.filter((line) => line.includes(';да;3775,00'))).toHaveLength(1);
  expect(lines.filter((line) => /;Почтальон;№\u00a01 Пошташы 1;10[12];3775,00;/.test(line))).toHaveLength(2);
  expect(lines.at(-1)).toContain(';15100,00;');
});

test('every card is printed in the order of the sorted list, none that was reversed', async () => {
  const cards = await read('cards.pdf');
  const numbers = cards.map((text) => /\d{6}-\d{2}-\d-\d{6}-\d/.exec(text)?.[0]);
  expect(cards).toHaveLength(4);
  const listed = (await read('sorting.pdf')).join(' ').match(/\d{6}-\d{2}-\d-\d{6}-\d/g);
  expect(listed?.slice(0, 4)).toEqual(numbers);
  for (const text of cards) expect(text).toMatch(/КӨШІРМЕ|Көшірме/);
  expect((await read('sorting.pdf')).join(' ')).toContain('бланк № 101');
});

test('a procedure lists the same cards, with where each of them goes', async () => {
  const cards = await operator.day.sorted.query({ facilityId: CITY_FACILITY, businessDate: DAY });
  const listed = (await read('sorting.pdf')).join(' ').match(/\d{6}-\d{2}-\d-\d{6}-\d/g);
  expect(cards.map(({ number }) => number)).toEqual(listed?.slice(0, 4));
  expect(cards[0]).toMatchObject({
    system: 'card',
    subscriberName: 'Әлия Нұрғалиқызы',
    deliveryFacility: { id: CITY_FACILITY },
  });
  const absent = operator.day.sorted.query({ facilityId: CITY_FACILITY, businessDate: '2026-11-01' });
  await expect(absent).rejects.toThrow('notFound');
});

test('a card goes by the round of its postal code and the sorting point of who delivers, as both are now', async () => {
  await server.owner.query(`UPDATE postal_place SET delivery_round = '7' WHERE code = '160000'`);
  await server.owner.query('UPDATE facility SET sorting_point_id = $1 WHERE id = $2', [TARGETS.sibling, CITY_FACILITY]);
  const [card] = await operator.day.sorted.query({ facilityId: CITY_FACILITY, businessDate: DAY });
  expect(card).toMatchObject({ round: '7', sortingPoint: { id: TARGETS.sibling } });
  expect((await read('sorting.pdf')).join(' ')).toMatch(/Учаске 7 \/ .* · Участок 7/);
});

test('cards come so many in a file, and a part that the day does not have is absent', async () => {
  expect((await get('cards.pdf?part=1')).status).toBe(200);
  expect((await get('cards.pdf?part=2')).status).toBe(404);
  for (const part of ['0', '-1', 'x', ''])
    expect([part, (await get(`cards.pdf?part=${part}`)).status]).toEqual([part, 400]);
});

/** Whose files each may have: `day.read`, and for what names clients `abonement.read` besides. */
const READERS: Partial<Record<AccountName, Target[]>> = {
  aigerim: ['own'],
  head: ['own'],
  manager: ['own', 'sibling'],
  hq: ['own', 'sibling', 'otherBranch'],
};

test('a file is for who may read the days of its facility; foreign and absent ones answer alike', async () => {
  await abonementInEach(server);
  const alike = { problem: 'notFound', requestId: expect.any(String) };
  for (const file of FILES)
    for (const [who, reach] of Object.entries(READERS) as [AccountName, Target[]][])
      for (const target of Object.keys(TARGETS) as Target[]) {
        const answer = await get(file, { as: who, facilityId: TARGETS[target] });
        const expected = reach.includes(target) ? 200 : 404;
        expect([who, file, target, answer.status]).toEqual([who, file, target, expected]);
        if (expected === 404) expect(await answer.json()).toEqual(alike);
        else await answer.arrayBuffer();
      }
});

test('who is signed out is asked to sign in; an editor, an administrator and the contact centre have no days', async () => {
  for (const file of FILES) {
    const refusal = async (as: AccountName | null) => {
      const answer = await get(file, { as });
      return [answer.status, ((await answer.json()) as { problem: string }).problem];
    };
    expect(await refusal(null)).toEqual([401, 'signInNeeded']);
    for (const as of ['editor', 'admin', 'contact'] as const) expect(await refusal(as)).toEqual([403, 'notAllowed']);
  }
});

test('a day that the facility never had, and an address that no file has, are absent', async () => {
  for (const asked of [{ day: '2026-11-01' }, { day: '2026-02-31' }, { day: '1' }, { day: '..%2f..' }])
    expect([asked, (await get('protocol.pdf', asked)).status]).toEqual([asked, 404]);
  for (const file of ['protocol', 'protocol.exe', 'protocol.pdf/x', '..%2fprotocol.pdf'])
    expect([file, (await get(file)).status]).toEqual([file, 404]);
  expect((await get('protocol.xlsx?language=de')).status).toBe(400);
});

test('once certified, the protocol has its number, who signed, and a code that leads to its seal', async () => {
  const [draft = ''] = await read('protocol.pdf');
  expect(draft).toContain('Не заверен: день ещё может измениться');
  expect(await operator.day.close.mutate({ facilityId: CITY_FACILITY, businessDate: DAY })).toEqual({ ok: true });
  const { protocol } = await operator.day.protocol.query({ facilityId: CITY_FACILITY, businessDate: DAY });
  await countDay(operator, { businessDate: DAY, cash: protocol.cash.expected, cards: protocol.cards });
  const certified = await certifyDay(operator, { businessDate: DAY });
  if (!certified.ok) throw new Error(certified.rejection.reason);
  const { number } = certified.certified.content;
  const answer = await get('protocol.pdf');
  expect(answer.headers.get('content-disposition')).toBe(`inline; filename="protocol-${number}.pdf"`);
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  const last = pages.find(({ text }) => text.includes('Электронная печать'));
  expect(pages[0]?.text).toContain(`№ ${number}`);
  expect(pages.map(({ text }) => text).join(' ')).not.toContain('Не заверен');
  expect(last?.text).toContain('Айгерім Серікқызы');
  expect(last && (await codesIn(last.picture))).toEqual([
    { format: 'QRCode', text: `http://post.example/seal/160000/${DAY}/${certified.certified.seal}` },
  ]);
});
