import type { AcceptAbonements, Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Paper } from '@jazylym/domain/abonement/afterwards';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { amountInWords } from '@jazylym/i18n/amount-in-words';
import { formatMoney } from '@jazylym/i18n/format';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../testing/pdf.ts';
import { CITY_FACILITY } from '../testing/reference.ts';
import { newId, requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { ORGANIZATION } from '../testing/targets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const LINES = [
  { priceShown: { catalogueId: 1, total: 377_500 } },
  { publicationIndex: '65001', months: 6, sets: 2, priceShown: { catalogueId: 1, total: 504_000 } },
];
const inCash = () => requestOf(LINES);
const byAccount = () => requestOf(LINES, { subscriber: ORGANIZATION, payment: { method: 'account' } });

const client = async () => (await server.as('aigerim')).abonement;

async function accept(asked: AcceptAbonements): Promise<Acceptance> {
  const answer = await (await client()).accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
}

/** Takes back the abonements at these places, from 0 on. */
async function reverse({ abonements }: Acceptance, ...places: number[]): Promise<void> {
  for (const place of places) {
    const asked = { id: newId(), abonementId: abonements[place]?.id ?? '', reason: 'Клиент бас тартты' };
    expect(await takeBack(await server.as('aigerim'), { facilityId: CITY_FACILITY, ...asked })).toEqual({ ok: true });
  }
}

async function pay(acceptanceId: string, amount: number): Promise<void> {
  const asked = { id: newId(), acceptanceId, paidOn: '2026-11-10', reference: '4711', amount };
  expect(await (await client()).payInvoice.mutate({ facilityId: CITY_FACILITY, ...asked })).toEqual({ ok: true });
}

/** The sheets of a paper as text. */
async function read(paper: Paper, documentId: string): Promise<string[]> {
  const answer = await fetch(`${server.url}/documents/${CITY_FACILITY}/${paper}/${documentId}.pdf`, {
    headers: { cookie: await server.cookieOf('aigerim') },
  });
  expect(answer.status).toBe(200);
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.map(({ text }) => text.replaceAll(/\s+/g, ' '));
}

/** What the database holds: the sums of all, of what stands, and the money given back, as papers write them. */
async function stored(acceptanceId: string) {
  const { rows } = await server.owner.query<Record<'total' | 'standing' | 'reversed' | 'refund', string>>(
    `SELECT sum(a.total_tiyn) AS total, coalesce(sum(a.total_tiyn) FILTER (WHERE r.id IS NULL), 0) AS standing,
       sum(a.total_tiyn) FILTER (WHERE r.id IS NOT NULL) AS reversed, sum(r.refund_tiyn) AS refund
     FROM abonement a LEFT JOIN reversal r ON r.facility_id = a.facility_id AND r.abonement_id = a.id
     WHERE a.facility_id = $1 AND a.acceptance_id = $2`,
    [CITY_FACILITY, acceptanceId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('nothing was accepted');
  return row;
}
const onPaper = (amount: string) => formatMoney(tiyn(Number(amount)), 'kk').replaceAll(/[\u00a0\u202f]/g, ' ');

const MARK = /КҮШІ ЖОЙЫЛДЫ \/ СТОРНО/g;
const marksIn = (text: string | undefined): number => text?.match(MARK)?.length ?? 0;

test('the PS-1 of a reversed abonement is marked on both halves, that of one that stands is not', async () => {
  const acceptance = await accept(inCash());
  expect((await read('ps1', acceptance.id)).map(marksIn)).toEqual([0, 0]);
  await reverse(acceptance, 1);
  expect((await read('ps1', acceptance.id)).map(marksIn)).toEqual([0, 2]);
  expect((await read('ps1', acceptance.abonements[1]?.id ?? '')).map(marksIn)).toEqual([2]);
  const { acceptance: shown } = await (await client()).get.query({ facilityId: CITY_FACILITY, id: acceptance.id });
  expect([acceptance.reversedIds, shown.reversedIds]).toEqual([[], [acceptance.abonements[1]?.id]]);
});

test('a receipt says what was taken, what of it was given back, and what is left', async () => {
  const acceptance = await accept(inCash());
  await reverse(acceptance, 0);
  const { total, refund, standing } = await stored(acceptance.id);
  const [receipt] = await read('receipt', acceptance.id);
  expect(receipt).toContain(`Барлығы / Итого ${onPaper(total)}`);
  expect(receipt).toContain(`Кері қайтарылды / Возвращено ${onPaper(refund)}`);
  expect(receipt).toContain(`Қалған сома / Остаётся ${onPaper(standing)}`);
  expect(marksIn(receipt)).toBe(1);
});

test('a price explanation adds up what was not reversed', async () => {
  const acceptance = await accept(inCash());
  await reverse(acceptance, 0);
  const [text] = await read('priceExplanation', acceptance.id);
  expect(text).toContain(`Барлығы / Итого ${onPaper((await stored(acceptance.id)).standing)}`);
  expect(marksIn(text)).toBe(1);
});

test('an invoice asks for what was not reversed before it was paid, and then says that this was paid', async () => {
  const acceptance = await accept(byAccount());
  await reverse(acceptance, 0);
  const { standing, total } = await stored(acceptance.id);
  const [asking] = await read('invoice', acceptance.id);
  expect(asking).toContain(`Барлығы / Итого ${onPaper(standing)}`);
  expect(asking).toContain(`Төлеуге / К оплате ${onPaper(standing)}`);
  for (const language of ['kk', 'ru'] as const)
    expect(asking).toContain(amountInWords(tiyn(Number(standing)), language));
  expect(marksIn(asking)).toBe(1);

  await pay(acceptance.id, Number(standing));
  const [paid] = await read('invoice', acceptance.id);
  expect(paid).toContain(`Барлығы / Итого ${onPaper(standing)}`);
  for (const text of [asking, paid]) expect(text).not.toContain(onPaper(total));
  expect(paid).not.toContain('Возвращено');
});

test('an invoice that was paid whole goes on to say so, and what was given back of it', async () => {
  const acceptance = await accept(byAccount());
  await pay(acceptance.id, acceptance.total);
  await reverse(acceptance, 1);
  const { total, refund, standing } = await stored(acceptance.id);
  const [paid] = await read('invoice', acceptance.id);
  expect(paid).toContain(`Барлығы / Итого ${onPaper(total)}`);
  expect(paid).toContain(`Кері қайтарылды / Возвращено ${onPaper(refund)}`);
  expect(paid).toContain(`Қалған сома / Остаётся ${onPaper(standing)}`);
});

test('an invoice of which all was reversed asks for nothing and says so', async () => {
  const acceptance = await accept(byAccount());
  await reverse(acceptance, 0, 1);
  const [text] = await read('invoice', acceptance.id);
  expect(text).toContain('Сторно: оплате не подлежит');
  expect(text).not.toContain('Ожидает оплаты');
  expect(text).toContain('Төлеуге / К оплате 0 ₸');
  for (const asking of ['Ноль тенге', 'Нөл теңге', 'Реквизиты для платёжного поручения', DEMO_ISSUER.iban])
    expect(text).not.toContain(asking);
  expect(marksIn(text)).toBe(3);
});
