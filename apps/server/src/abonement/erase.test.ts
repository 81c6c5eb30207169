import { withConnection } from '@jazylym/db/connection';
import { ERASED } from '@jazylym/domain/abonement/erased';
import { checkDigit, parseNumber } from '@jazylym/domain/abonement/number';
import { day as dateOf } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tell } from '../day/notice-store.ts';
import { verify } from '../day/verify/verify.ts';
import { verifyFacility } from '../day/verify/verify-facility.ts';
import type { TestClient } from '../testing/client.ts';
import { readPdf } from '../testing/pdf.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId, request, requestOf } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { eraseSubscriber } from './erase-store.ts';

let server: TestServer;
let operator: TestClient;
const keys = temporarySealKeys();
const rest = async () => undefined;
const NOW = new Date('2026-11-10T07:00:00.000Z');
const asked = requestOf([{}, {}], {
  subscriber: { kind: 'individual', name: 'Ержан Өтегенұлы', iin: null, phone: '+77019998877', language: 'kk' },
});
let number: string;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('aigerim');
  const answer = await operator.abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  number = answer.acceptance.abonements[0]?.number ?? '';
  const abonementId = answer.acceptance.abonements[1]?.id ?? '';
  const reversal = { facilityId, id: newId(), abonementId, reason: 'Ержан Өтегенұлы бас тартты' };
  await takeBack(operator, reversal);
  await tell(server.app, {
    ...{
      facilityId,
      branchCode: '17',
      document: reversal.id,
      userId: 'head',
      now: NOW,
      to: { facility: true, above: true },
    },
    content: { kind: 'correction', businessDate: dateOf('2026-11-09'), number, refund: 1, reason: reversal.reason },
  });
  await operator.abonement.accept.mutate(request());
});
afterAll(() => server.close());

const findings = async () =>
  (await verify({ pool: server.app, keys }, { facilityCode: null, papers: [] }, { rest, progress: () => undefined }))
    .findings;

const erase = (typed: string, now = NOW) =>
  withConnection(server.ownerUrl, (client) => {
    const parts = parseNumber(typed);
    if (parts === null) throw new Error(`no number ${typed}`);
    return eraseSubscriber(client, parts, now);
  });

test('a person who is wiped out without a word in the journal is missed', async () => {
  const client = await server.owner.connect();
  await client.query('BEGIN');
  await client.query("UPDATE abonement_subscriber SET name = $1, salt = ''", [ERASED]);
  const facility = { id: facilityId, code: '160000' };
  const { fault } = await verifyFacility(client, { keys, facility, papers: new Map() }, { rest });
  await client.query('ROLLBACK');
  client.release();
  expect(fault).toMatchObject({ what: 'subscriber', why: 'unjournaled', number });
});

test('an erased person stands nowhere any more, papers say so, and the journal stays whole', async () => {
  expect(await erase(number)).toEqual({ abonements: 2, isNew: true });
  expect(await erase(number)).toEqual({ abonements: 2, isNew: false });
  expect(await erase(`160000-26-0-000900-${checkDigit('160000260000900')}`)).toBeNull();
  expect(await findings()).toEqual([]);
  const { rows } = await server.owner.query<{ found: string }>(`
    SELECT to_jsonb(t)::text AS found FROM abonement_subscriber t UNION ALL SELECT to_jsonb(t)::text FROM subscriber_word t
    UNION ALL SELECT to_jsonb(t)::text FROM reversal t UNION ALL SELECT to_jsonb(t)::text FROM notice t UNION ALL SELECT convert_from(entry, 'UTF8') FROM journal`);
  for (const { found } of rows) expect(found).not.toMatch(/Ержан|ержан|9998877/);

  const got = await operator.abonement.get.query({ facilityId, id: asked.id });
  expect(JSON.stringify(got)).toContain(ERASED);
  const today = await operator.abonement.today.query({ facilityId });
  expect(JSON.stringify(today)).toContain(ERASED);
  expect(JSON.stringify(await operator.abonement.search.query({ facilityId, text: number }))).toContain(ERASED);
  expect(JSON.stringify(await operator.abonement.search.query({ facilityId, text: 'ержан' }))).not.toContain(asked.id);
  for (const paper of ['ps1', 'receipt', 'priceExplanation']) {
    const address = `${server.url}/documents/${facilityId}/${paper}/${asked.id}.pdf`;
    const answer = await fetch(address, { headers: { cookie: await server.cookieOf('aigerim') } });
    expect(answer.status).toBe(200);
    const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    const text = pages.map((page) => page.text.replaceAll(/\s+/g, ' ')).join(' ');
    if (paper !== 'priceExplanation') expect(text).toContain('данные удалены');
  }
});

test('the same request after the person was erased is a conflict, not a second acceptance', async () => {
  expect(await operator.abonement.accept.mutate(asked)).toMatchObject({ ok: false, rejection: { reason: 'conflict' } });
});

test('on a day on which nobody works a person is erased too, and no day is opened that somebody would have to certify', async () => {
  const answer = await operator.abonement.accept.mutate(request());
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const daysOf = async () => (await server.owner.query('SELECT business_date::text FROM operational_day')).rows;
  const before = await daysOf();
  const later = new Date('2026-12-25T07:00:00.000Z');
  expect(await erase(answer.acceptance.abonements[0]?.number ?? '', later)).toEqual({ abonements: 1, isNew: true });
  expect(await daysOf()).toEqual(before);
  expect(await findings()).toEqual([]);
});
