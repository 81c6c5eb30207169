import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sealAddress } from '@jazylym/domain/day/seal-address';
import { day } from '@jazylym/domain/testing/trade';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSealKeys, rotateSealKey, type SealKeys } from '../day/seal-keys.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { sealedContent, storeSealed } from '../testing/sealed.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const DAY = '2026-11-23';
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);

let server: TestServer;
let keys: SealKeys;
let seal: string;
const logged: string[] = [];
beforeAll(async () => {
  keys = temporarySealKeys();
  const logTo = { write: (line: string) => void logged.push(line) };
  server = await startTestServer({ sealKeys: keys, log: 'error', logTo });
  seal = await storeSealed(server.owner, keys, sealedContent(DAY));
});
afterAll(() => server?.close());
/** Each test has an allowance of its own. */
beforeEach(() => {
  logged.length = 0;
  server.clock.set(new Date(server.clock().getTime() + 60_000).toISOString());
});

const address = (given = seal, facilityCode = '160000', businessDate = DAY): string =>
  sealAddress(server.url, { facilityCode, businessDate: day(businessDate), seal: given });

async function read(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers });
  return {
    status: answer.status,
    headers: answer.headers,
    html: (await answer.text()).replaceAll(/[\u00a0\u202f]/g, ' '),
  };
}
/** The facts on the page, by name. */
const factsOn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name = '', value = '']) => [name, value]),
  );

const flipped = (place: number): string => {
  const bytes = Buffer.from(seal, 'base64url');
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes.toString('base64url');
};

test('who scans a genuine protocol sees what was certified, in Kazakh, Russian or English', async () => {
  const kk = await read(address());
  expect([kk.status, kk.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(kk.html).toMatch(/<html lang="kk">[\s\S]*<div class="verdict genuine">.*<h1>Мөр түпнұсқа<\/h1>/);
  expect(factsOn(kk.html)).toEqual({
    Объект: 'Шымкент &lt;бас&gt; пошта, 160000 (Шымкент)',
    'Операциялық күн': '2026 ж. 23 қараша',
    'Хаттама нөмірі': '160000-26-P-0042-7',
    'Куәландырылған уақыты': '23.11.2026, 18:05',
    Оператор: 'Айгерім Серікқызы',
    'Объект басшысы': 'Гүлнар Сапарова',
    'Абонемент саны': '2',
    'Барлық сома': '7 550 ₸',
    'Саналған қолма-қол ақша': '38 861 ₸',
    'Қолма-қол ақша айырмасы': '−1 500 ₸',
    'Карточка айырмасы': 'жоқ',
    'Мөр кілті': keys.active().keyId,
  });
  const ru = await read(address(), { 'accept-language': 'ru-KZ,ru;q=0.9,en;q=0.8' });
  expect(ru.html).toMatch(/<html lang="ru">[\s\S]*<h1>Печать подлинна<\/h1>/);
  expect(factsOn(ru.html)).toMatchObject({ Заверен: '23.11.2026, 18:05', 'Расхождение наличных': '−1 500 ₸' });
  const en = await read(`${address()}?language=en`, { 'accept-language': 'ru' });
  expect(en.html).toMatch(/<html lang="en">[\s\S]*<h1>The seal is genuine<\/h1>/);
});

test('why money was missing is between the post and its people: the page does not say it', async () => {
  expect((await read(address())).html).not.toContain('Иванов');
});

test('the page runs no script, loads nothing, and nobody keeps or frames it', async () => {
  const { headers, html } = await read(address());
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-/,
  );
  expect(policy).not.toContain('unsafe');
  expect(html).not.toMatch(/<script|\son\w+=|src=|style=|url\(/);
  expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
});

describe('what does not fit tells nothing, and the same of everything:', () => {
  const cases: [string, () => string][] = [
    ['the first byte of the seal', () => address(flipped(0))],
    ['the last byte of the seal', () => address(flipped(63))],
    ['the seal of another day', () => address(seal, '160000', '2026-11-22')],
    ['a day that was never certified', () => address(flipped(3), '160000', '2026-11-22')],
    ['another facility', () => address(seal, '160200')],
    ['a facility that does not exist', () => address(seal, '999999')],
    ['another writing of the same bytes', () => address(`${seal.slice(0, -1)}${twinOf(seal.slice(-1))}`)],
  ];
  test.each(cases)('%s', async (_, url) => {
    const { status, html } = await read(url());
    expect(status).toBe(200);
    expect(html).toMatch(/<div class="verdict differs">.*<h1>Мөр сақталған деректерге сәйкес емес<\/h1>/);
    expect(factsOn(html)).toEqual({});
    expect(html).toBe((await read(address(flipped(9)))).html);
    expect(logged).toEqual([]);
  });

  /** The last of 86 letters carries two bits: sixteen letters read as the same byte. */
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const twinOf = (letter: string) => LETTERS.charAt(LETTERS.indexOf(letter) ^ 1);
});

describe('whoever owns the database and rewrites a protocol is found out, and the log hears of it:', () => {
  const TAMPERINGS: [string, string][] = [
    ['the content', `content = replace(content, '"total":755000', '"total":754000')`],
    [
      'the content with its digest',
      `content = replace(content, 'Айгерім', 'Болат'), digest = sha256(convert_to(replace(content, 'Айгерім', 'Болат'), 'UTF8'))`,
    ],
    ['what is no protocol', `content = 'x', digest = sha256('x')`],
    ['the digest', `digest = sha256('x')`],
    ['the journal’s end', 'journal_sequence = 6'],
    ['the journal’s hash', `journal_hash = sha256('x')`],
    ['a hash that is none', `journal_hash = 'x'`],
    ['what it follows', `previous_seal = decode(repeat('00', 64), 'hex')`],
    ['the time', `certified_at = certified_at + interval '1 second'`],
    ['the seal', `seal = decode(repeat('00', 64), 'hex')`],
    ['a seal of another length', `seal = decode('00', 'hex')`],
  ];
  test.each(TAMPERINGS)('%s', async (_, set) => {
    const { rows } = await server.owner.query<{ kept: string }>('SELECT row_to_json(p)::text AS kept FROM protocol p');
    await server.owner.query(`UPDATE protocol SET ${set}`);
    const { status, html } = await read(address());
    await server.owner.query('DELETE FROM protocol');
    await server.owner.query('INSERT INTO protocol SELECT * FROM json_populate_record(NULL::protocol, $1)', [
      rows[0]?.kept,
    ]);
    expect([status, factsOn(html)]).toEqual([200, {}]);
    expect(html).toContain('<div class="verdict differs">');
    expect(logged.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'a stored protocol does not fit its seal',
    ]);
    expect((await read(address())).html).toContain('<div class="verdict genuine">');
  });

  test('a day that is moved under another date', async () => {
    await server.owner.query(`UPDATE protocol SET business_date = '2026-11-21'`);
    expect((await read(address(seal, '160000', '2026-11-21'))).html).toContain('verdict differs');
    await server.owner.query('UPDATE protocol SET business_date = $1', [DAY]);
  });
});

test('a seal of a former key stays genuine; where its public key is lost nobody can tell, and only the paper’s holder hears so', async () => {
  const { before = '' } = rotateSealKey(keys.folder);
  expect((await read(address())).html).toContain('verdict genuine');
  rmSync(join(keys.folder, `${before}.pub.pem`));
  const without = await startTestServer({ sealKeys: openSealKeys(keys.folder) });
  await without.owner.query('INSERT INTO protocol SELECT * FROM json_populate_record(NULL::protocol, $1)', [
    (await server.owner.query<{ kept: string }>('SELECT row_to_json(p)::text AS kept FROM protocol p')).rows[0]?.kept,
  ]);
  const there = (url: string) => read(url.replace(server.url, without.url));
  const { html } = await there(address());
  expect(html).toMatch(/<div class="verdict keyMissing">.*<h1>Мөрді қазір тексеру мүмкін емес/);
  expect(factsOn(html)).toEqual({});
  expect((await there(address(flipped(1)))).html).toContain('verdict differs');
  await without.close();
});

test('whoever guesses waits; a minute later the page answers again', async () => {
  const statuses = [];
  for (let guess = 0; guess < 125; guess++) statuses.push((await read(address(flipped(guess % 64)))).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  const { status, headers, html } = await read(address());
  expect([status, headers.get('retry-after')]).toEqual([429, '60']);
  expect(html).toContain('Тексеру тым жиі жасалды');
  server.clock.set(new Date(server.clock().getTime() + 60_000).toISOString());
  expect((await read(address())).html).toContain('verdict genuine');
});

test.each([
  ['nothing', ''],
  ['a slash', '/'],
  ['a facility alone', '/160000'],
  ['half a seal', `/160000/${DAY}/short`],
  ['far too long a seal', `/160000/${DAY}/${'A'.repeat(5000)}`],
])('an address that was never printed is told so politely: %s', async (_, path) => {
  const { status, html } = await read(`${server.url}/seal${path}`);
  expect(status).toBe(404);
  expect(html).toContain('<h1>Мекенжай толық емес</h1>');
});

test('whatever the address, the answer is a clean one', { timeout: 60_000 + RUNS * 100 }, async () => {
  const part = fc.oneof(
    fc.constantFrom(
      '160000',
      DAY,
      seal,
      '..',
      '%00',
      '%',
      '%E0%A4%A',
      '%2F',
      '<script>',
      '9'.repeat(300),
      '\u0000',
      '—',
    ),
    fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.webSegment(),
  );
  const query = fc.constantFrom(
    '',
    '?language=ru',
    '?language=<b>',
    '?language=en&language=kk',
    '?%',
    '?__proto__[x]=1',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), query, fc.string(), async (parts, asked, accepted) => {
      server.clock.set(new Date(server.clock().getTime() + 60_000).toISOString());
      const headers = { 'accept-language': accepted.replaceAll(/[^\x20-\x7e]/g, '') };
      const { status, html } = await read(`${server.url}/seal/${parts.join('/')}${asked}`, headers);
      expect(status).toBeLessThan(500);
      expect(html).not.toMatch(/<script|\b(SELECT|INSERT)\b|\.ts:\d|node_modules/);
    }),
    { numRuns: RUNS },
  );
  expect(logged).toEqual([]);
});
