import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { DEMO_ISSUER, ISSUER_SETTING, IssuerDraft } from '@jazylym/domain/organisation/issuer';
import type { FacilityDraft, FacilityEntry, PostalPlaceDraft } from '@jazylym/domain/organisation/reference';
import { usualFacility } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../server.ts';
import { clientOf, type TestClient } from '../testing/client.ts';
import { CITY_FACILITY, RAYON_FACILITY, SHYMKENT } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const TODAY = '2026-11-10' as CalendarDate;
/** A BIN, an account and a bank whose check digits fit; the account is the example of the country’s registry. */
const PAID_AT = { bin: '000140002217', iban: 'KZ86125KZT5004100100', bic: 'HSBKKZKX' };
const names = (kk: string) => ({ kk, ru: kk, en: kk });
const office = (code: string, change: Partial<FacilityDraft> = {}): FacilityDraft => ({
  code,
  names: names('Ақсу'),
  branchCode: SHYMKENT,
  ...usualFacility,
  ...change,
});
const place = (code: string, newCode: string, change: Partial<PostalPlaceDraft> = {}): PostalPlaceDraft => ({
  ...{ code, newCode, facilityCode: '160200', zone: 'rayon', settlement: names('Қарабұлақ') },
  ...{ rayon: names('Сайрам ауданы'), streets: ['Абай көшесі'], round: '3', closedOn: null },
  ...change,
});
const make = async (draft: FacilityDraft): Promise<FacilityEntry> => {
  const saved = await admin.organisation.saveFacility.mutate({ seen: null, next: draft });
  if (!saved.ok) throw new Error(saved.rejection.reason);
  return saved.entry;
};
const historyOf = async (subject: 'facility' | 'postalPlace' | 'acceptanceOrder' | 'issuer', key: string) =>
  (await admin.organisation.changes.query({ subject, key })).changes;
const facilityNow = async (text: string) => (await admin.organisation.facilities.query({ text })).rows[0];
const draftOf = ({ id: _, ...draft }: FacilityEntry): FacilityDraft => draft;

describe('a facility', () => {
  test('is there as soon as it is made, and its history says by whom', async () => {
    const made = await make(office('160500'));
    expect(await facilityNow('160500')).toEqual(made);
    expect(await facilityNow('аксу')).toEqual(made);
    expect(await historyOf('facility', '160500')).toMatchObject([
      { changedBy: { name: 'Арман Әли' }, before: null, after: office('160500') },
    ]);
  });

  test('pressed twice is made once', async () => {
    const next = office('160501');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => admin.organisation.saveFacility.mutate({ seen: null, next })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await historyOf('facility', '160501')).toHaveLength(1);
  });

  test('changed by two at once is the first one’s, and the other is shown both versions', async () => {
    const seen = await make(office('160502'));
    const change = (kk: string) =>
      admin.organisation.saveFacility.mutate({ seen, next: office('160502', { names: names(kk) }) });
    const answers = await Promise.all(['Бірінші', 'Екінші', 'Үшінші', 'Төртінші'].map(change));
    const won = answers.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer).toEqual({
          ok: false,
          rejection: { reason: 'changedMeanwhile' },
          stored: await facilityNow('160502'),
        });
    expect(await historyOf('facility', '160502')).toHaveLength(2);
  });

  test('keeps its code from the first acceptance on', async () => {
    const seen = await make(office('160503'));
    const moved = await admin.organisation.saveFacility.mutate({ seen, next: office('160504') });
    expect(moved).toMatchObject({ ok: true, entry: { id: seen.id, code: '160504' } });
    await (await server.as('aigerim')).abonement.accept.mutate(request());
    const city = (await facilityNow('160000')) as FacilityEntry;
    const refused = await admin.organisation.saveFacility.mutate({
      seen: city,
      next: { ...draftOf(city), code: '160009' },
    });
    expect(refused).toEqual({ ok: false, rejection: { reason: 'codeInNumbers', code: '160000' }, stored: city });
  });

  test('takes those who work in it along into another branch', async () => {
    const seen = (await facilityNow('160200')) as FacilityEntry;
    const move = (from: FacilityEntry, branchCode: string) =>
      admin.organisation.saveFacility.mutate({ seen: from, next: { ...draftOf(from), branchCode } });
    await move(seen, '02');
    const { rows } = await server.owner.query(`SELECT branch_code FROM "user" WHERE username = 'bolat'`);
    expect(rows).toEqual([{ branch_code: '02' }]);
    expect((await admin.organisation.place.query({ postalCode: '160200' }))?.branchCode).toBe('02');
    await move({ ...seen, branchCode: '02' }, SHYMKENT);
  });

  test('is not closed while it delivers; closed, it accepts no more and is read as before', async () => {
    const seen = (await facilityNow('160200')) as FacilityEntry;
    expect(seen.id).toBe(RAYON_FACILITY);
    const bolat = await server.as('bolat');
    const accepted = request({ facilityId: RAYON_FACILITY });
    await bolat.abonement.accept.mutate(accepted);
    const close = () => admin.organisation.saveFacility.mutate({ seen, next: { ...draftOf(seen), closedOn: TODAY } });
    expect(await close()).toMatchObject({ rejection: { reason: 'stillDelivers', places: 1 } });
    const code = await admin.organisation.postalPlace.query({ code: '160200' });
    if (code === null) throw new Error('no 160200');
    await admin.organisation.savePostalPlace.mutate({ seen: code, next: { ...code, facilityCode: '160000' } });
    expect(await close()).toMatchObject({ ok: true });
    expect(await bolat.abonement.accept.mutate(request({ facilityId: RAYON_FACILITY }))).toMatchObject({
      ok: false,
      rejection: { reason: 'facilityClosed', closedOn: TODAY },
      lineId: null,
    });
    // What was accepted before is answered, and may be read.
    expect(await bolat.abonement.accept.mutate(accepted)).toMatchObject({ ok: true });
    expect(await bolat.abonement.get.query({ facilityId: RAYON_FACILITY, id: accepted.id })).toMatchObject({
      acceptance: { abonements: [{ facilityCode: '160200' }] },
    });
  });
});

describe('a postal code', () => {
  test('answers in both forms as soon as it is made, with its streets, and no longer once it is closed', async () => {
    const next = place('160301', 'X30A1B2', { facilityCode: '160000' });
    await admin.organisation.savePostalPlace.mutate({ seen: null, next });
    const clerk = await server.as('aigerim');
    expect(await clerk.organisation.place.query({ postalCode: 'х30а1в2' })).toMatchObject({
      code: '160301',
      facilityId: CITY_FACILITY,
      round: '3',
    });
    expect((await clerk.organisation.places.query({ text: 'карабул' })).map(({ code }) => code)).toEqual(['160301']);
    expect(await clerk.organisation.streets.query({ postalCode: '160301', text: 'аб' })).toEqual(['Абай көшесі']);
    await admin.organisation.savePostalPlace.mutate({ seen: next, next: { ...next, closedOn: TODAY } });
    expect(await clerk.organisation.place.query({ postalCode: '160301' })).toBeNull();
    expect(await clerk.organisation.places.query({ text: 'карабул' })).toEqual([]);
    expect((await admin.organisation.postalPlaces.query({ text: '160301' })).rows).toMatchObject([{ closedOn: TODAY }]);
    expect(await historyOf('postalPlace', '160301')).toHaveLength(2);
  });

  test.each([
    [place('160302', 'X30A1B3', { facilityCode: '999999' }), { reason: 'unknownFacility', facilityCode: '999999' }],
    [
      place('160302', 'X10A1B2', { facilityCode: '160000' }),
      { reason: 'newCodeTaken', newCode: 'X10A1B2', code: '160000' },
    ],
    [place('160302', 'X30A1B3', { facilityCode: '160000', rayon: null }), { reason: 'rayonMissing' }],
    [place('160000', 'X30A1B3', { facilityCode: '160000' }), { reason: 'codeTaken', code: '160000' }],
  ])('is refused with a reason: %j', async (next, rejection) => {
    expect(await admin.organisation.savePostalPlace.mutate({ seen: null, next })).toMatchObject({
      ok: false,
      rejection,
    });
  });
});

test('a page of a table goes on where the last one ended, and counts all', async () => {
  const first = await admin.organisation.facilities.query({ branchCode: SHYMKENT, limit: 2 });
  const second = await admin.organisation.facilities.query({ branchCode: SHYMKENT, limit: 100, cursor: first.next });
  const codes = [...first.rows, ...second.rows].map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect([codes.length, second.total, second.next]).toEqual([first.total, first.total, null]);
  expect((await admin.organisation.facilities.query({ state: 'open', text: '160200' })).rows).toEqual([]);
});

test('the order of acceptance holds at once, and what signs the cookies stays what it was', async () => {
  const secret = () => server.owner.query(`SELECT value FROM setting WHERE name = 'access.secret'`);
  const before = (await secret()).rows;
  const { order, today } = await admin.organisation.acceptanceOrder.query();
  expect(today).toBe(TODAY);
  const next = { ...order, cardClosesOn: 8, graceDays: 5 };
  expect(await admin.organisation.saveAcceptanceOrder.mutate({ seen: order, next })).toEqual({ ok: true, entry: next });
  expect((await admin.catalogue.versions.query()).order).toEqual(next);
  expect(await admin.organisation.saveAcceptanceOrder.mutate({ seen: order, next: order })).toMatchObject({
    rejection: { reason: 'changedMeanwhile' },
    stored: next,
  });
  expect(await historyOf('acceptanceOrder', 'acceptance.order')).toMatchObject([{ before: order, after: next }]);
  expect((await secret()).rows).toEqual(before);
});

test('the issuer is the demo’s until somebody sets it, and then whose papers everybody prints', async () => {
  const clerk = await server.as('aigerim');
  const next = IssuerDraft.parse({ ...DEMO_ISSUER, ...PAID_AT, isDemo: false });
  expect(await clerk.organisation.issuer.query()).toEqual(DEMO_ISSUER);
  const save = () => admin.organisation.saveIssuer.mutate({ seen: DEMO_ISSUER, next });
  expect(await Promise.all([save(), save(), save()])).toEqual([1, 2, 3].map(() => ({ ok: true, entry: next })));
  expect(await clerk.organisation.issuer.query()).toEqual(next);
  const late = { ...next, iban: 'KZ75125KZT1001300335' };
  expect(await admin.organisation.saveIssuer.mutate({ seen: DEMO_ISSUER, next: late })).toEqual({
    ok: false,
    rejection: { reason: 'changedMeanwhile' },
    stored: next,
  });
  expect(await historyOf('issuer', ISSUER_SETTING)).toMatchObject([
    { before: DEMO_ISSUER, after: next, changedBy: { name: 'Арман Әли' } },
  ]);
});

test('the country’s branches are made once, and none that somebody wrote is touched', async () => {
  expect(await admin.organisation.addCountryBranches.mutate({})).toEqual({ ok: true, added: 20 });
  expect(await admin.organisation.addCountryBranches.mutate({})).toEqual({ ok: true, added: 0 });
  const branches = await admin.organisation.branches.query();
  expect(branches).toHaveLength(22);
  expect(branches.find(({ code }) => code === SHYMKENT)?.names.ru).toBe('город Шымкент');
});

test('another server uses a change within seconds', async () => {
  const other = await startServer({
    databaseUrl: server.appUrl,
    clock: server.clock,
    sealKeys: temporarySealKeys(),
    port: 0,
  });
  const there = clientOf(other.url, await server.cookieOf('admin'));
  await make(office('160505'));
  const found = async () => (await there.organisation.facilities.query({ text: '160505' })).rows.length;
  await expect.poll(found, { timeout: 10_000 }).toBe(1);
  await other.close();
});
