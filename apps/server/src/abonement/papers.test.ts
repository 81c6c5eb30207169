import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import type { Paper } from '@jazylym/domain/abonement/afterwards';
import { DEMO_ISSUER, ISSUER_SETTING } from '@jazylym/domain/organisation/issuer';
import { amountInWords } from '@jazylym/i18n/amount-in-words';
import { formatMoney } from '@jazylym/i18n/format';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { readPdf } from '../testing/pdf.ts';
import { CITY_FACILITY, OTHER_FACILITY } from '../testing/reference.ts';
import { newId, request, requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { abonementInEach, ORGANIZATION, TARGETS, type Target } from '../testing/targets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const accept = async (asked: AcceptAbonements) => {
  const answer = await (await server.as('aigerim')).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
};

const LINES = [
  { priceShown: { catalogueId: 1, total: 377_500 } },
  { publicationIndex: '65001', months: 6, sets: 2, priceShown: { catalogueId: 1, total: 504_000 } },
];
const clientOfTwo = () => requestOf(LINES);
const organizationOfTwo = () => requestOf(LINES, { subscriber: ORGANIZATION, payment: { method: 'account' } });

type Asked = { as?: AccountName | null; facilityId?: number; query?: string };

async function get(
  paper: Paper,
  documentId: string,
  { as = 'aigerim', facilityId = CITY_FACILITY, query = '' }: Asked = {},
) {
  return await fetch(`${server.url}/documents/${facilityId}/${paper}/${documentId}.pdf${query}`, {
    headers: as === null ? {} : { cookie: await server.cookieOf(as) },
  });
}

/** The sheets of a paper as text. */
async function read(paper: Paper, documentId: string, asked: Asked = {}): Promise<string[]> {
  const answer = await get(paper, documentId, asked);
  expect(answer.status).toBe(200);
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.map(({ text }) => text.replaceAll(/\s+/g, ' '));
}

const onPaper = (amount: number) => formatMoney(amount, 'kk').replaceAll(/[\u00a0\u202f]/g, ' ');

test('a paper is an inline PDF with a speaking name, kept nowhere', async () => {
  const acceptance = await accept(request());
  const [abonement] = acceptance.abonements;
  const answer = await get('ps1', abonement?.id ?? '');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe(`inline; filename="ps1-${abonement?.number}.pdf"`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('an abonement has its PS-1, an acceptance all of its own, a page each', async () => {
  const { id, abonements } = await accept(clientOfTwo());
  const all = await read('ps1', id);
  expect(all).toHaveLength(2);
  for (const [index, { number, title, id: abonementId }] of abonements.entries()) {
    expect(all[index]).toContain(number);
    expect(all[index]).toContain(title.kk);
    expect(await read('ps1', abonementId)).toEqual([all[index]]);
  }
});

test('a receipt, an invoice and a price explanation say the sums that the database holds', async () => {
  const cash = await accept(clientOfTwo());
  const invoiced = await accept(organizationOfTwo());
  const { rows } = await server.owner.query<{ id: string; total: string; lines: string[] }>(
    `SELECT acceptance_id AS id, sum(total_tiyn) AS total, array_agg(total_tiyn) AS lines FROM abonement
     WHERE acceptance_id = ANY ($1) GROUP BY acceptance_id`,
    [[cash.id, invoiced.id]],
  );
  for (const [paper, id] of [
    ['receipt', cash.id],
    ['priceExplanation', cash.id],
    ['invoice', invoiced.id],
    ['priceExplanation', invoiced.id],
  ] as const) {
    const stored = rows.find((row) => row.id === id);
    const [text = ''] = await read(paper, id);
    for (const amount of [stored?.total, ...(stored?.lines ?? [])]) expect(text).toContain(onPaper(Number(amount)));
    if (paper === 'priceExplanation') expect(text).toContain('версия 1 · № 1 · 12 ай / мес. · қала / город');
    if (paper === 'invoice')
      for (const language of ['kk', 'ru'] as const) expect(text).toContain(amountInWords(invoiced.total, language));
  }
  expect(rows.map(({ total }) => Number(total))).toEqual([881_500, 881_500]);
});

test('an invoice that was paid says by which payment order', async () => {
  const { id, total } = await accept(organizationOfTwo());
  expect((await read('invoice', id))[0]).toContain('Төлем күтілуде / Ожидает оплаты');
  const client = await server.as('aigerim');
  const payment = { id: newId(), acceptanceId: id, paidOn: '2026-11-10', reference: '4711-Б', amount: total };
  expect(await client.abonement.payInvoice.mutate({ facilityId: CITY_FACILITY, ...payment })).toEqual({ ok: true });
  expect((await read('invoice', id))[0]).toContain('Төленді / Оплачено: 10.11.2026');
  expect((await read('invoice', id))[0]).toContain('№ 4711-Б');
});

test('the issuer is who the setting says, and until then a demo that says so', async () => {
  const { id } = await accept(organizationOfTwo());
  expect((await read('invoice', id))[0]).toContain('Демоданные: для оплаты непригодны');
  const issuer = { ...DEMO_ISSUER, names: { kk: '«Сынақ поштасы» АҚ', ru: 'АО «Проверочная почта»' }, isDemo: false };
  await server.owner.query('INSERT INTO setting (name, value) VALUES ($1, $2)', [ISSUER_SETTING, issuer]);
  try {
    const [text] = await read('invoice', id);
    expect(text).toContain('«Сынақ поштасы» АҚ / АО «Проверочная почта»');
    expect(text).not.toContain('Демоданные');
    expect(await (await server.as('aigerim')).organisation.issuer.query()).toEqual(issuer);
  } finally {
    await server.owner.query('DELETE FROM setting WHERE name = $1', [ISSUER_SETTING]);
  }
});

/** Who reads the papers of which facility, as `abonement.read` has it. */
const READERS: Partial<Record<AccountName, Target[]>> = {
  aigerim: ['own'],
  head: ['own'],
  manager: ['own', 'sibling'],
  hq: ['own', 'sibling', 'otherBranch'],
  contact: ['own', 'sibling', 'otherBranch'],
};

test('a paper is for who may read its abonements; foreign and absent ones answer alike', async () => {
  const ids = await abonementInEach(server);
  const alike = { problem: 'notFound', requestId: expect.any(String) };
  for (const paper of ['ps1', 'receipt', 'priceExplanation'] as const)
    for (const [who, reach] of Object.entries(READERS) as [AccountName, Target[]][])
      for (const target of Object.keys(TARGETS) as Target[]) {
        const answer = await get(paper, ids[target], { as: who, facilityId: TARGETS[target] });
        const expected = reach.includes(target) ? 200 : 404;
        expect([who, paper, target, answer.status]).toEqual([who, paper, target, expected]);
        if (expected === 404) expect(await answer.json()).toEqual(alike);
        else await answer.arrayBuffer();
      }
  // One's own facility does not have what another has, nor what nobody has.
  for (const target of ['sibling', 'otherBranch', 'absent'] as const) {
    const answer = await get('ps1', ids[target]);
    expect([target, answer.status, await answer.json()]).toEqual([target, 404, alike]);
  }
});

test('who is signed out is asked to sign in; an editor and an administrator see no client', async () => {
  const { id } = await accept(request());
  const refusal = async (as: AccountName | null) => {
    const answer = await get('ps1', id, { as });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    return [answer.status, ((await answer.json()) as { problem: string }).problem];
  };
  expect(await refusal(null)).toEqual([401, 'signInNeeded']);
  for (const as of ['editor', 'admin'] as const) expect(await refusal(as)).toEqual([403, 'notAllowed']);
});

test('an acceptance in cash has no invoice, one by account no receipt, and an abonement alone neither', async () => {
  const cash = await accept(clientOfTwo());
  const invoiced = await accept(organizationOfTwo());
  expect((await get('invoice', cash.id)).status).toBe(404);
  expect((await get('receipt', invoiced.id)).status).toBe(404);
  expect((await get('receipt', cash.abonements[0]?.id ?? '')).status).toBe(404);
});

test('an address that no paper has is absent, and a print that is no number is bad input', async () => {
  const { id } = await accept(request());
  const cookie = await server.cookieOf('aigerim');
  for (const path of [
    `${CITY_FACILITY}/ps2/${id}.pdf`,
    `${CITY_FACILITY}/ps1/${id}`,
    `${CITY_FACILITY}/ps1/..%2f..%2fpackage.json.pdf`,
    `${CITY_FACILITY}/ps1/1.pdf`,
    `one/ps1/${id}.pdf`,
    `99999999999/ps1/${id}.pdf`,
    `${OTHER_FACILITY}/ps1/${id}.pdf`,
  ])
    expect([path, (await fetch(`${server.url}/documents/${path}`, { headers: { cookie } })).status]).toEqual([
      path,
      404,
    ]);
  for (const query of ['?print=0', '?print=-1', '?print=x', '?print=', '?print=1&print=2'])
    expect([query, (await get('ps1', id, { query })).status]).toEqual([query, 400]);
});

test('an id in capitals is the same id', async () => {
  const { id } = await accept(request());
  expect((await get('ps1', id.toUpperCase())).status).toBe(200);
});
