import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import type { Month } from '@jazylym/domain/calendar/calendar';
import type { FacilityReport } from '@jazylym/domain/report/facility';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { CITY_FACILITY, OTHER_FACILITY, RAYON_FACILITY } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { foldAll } from './fold.ts';

let server: TestServer;
const PERIOD = { from: '2026-11-10', to: '2026-11-30', year: 2027 };
const organization = { kind: 'organization', name: 'ЖШС', bin: '000140002217', phone: null, language: 'ru' } as const;
const newspaper = { publicationIndex: '65001', months: 3, priceShown: { catalogueId: 1, total: 126_000 } };
const inSairam = { postalCode: '160200', settlement: 'Сайрам', street: 'Абай', house: '1', flat: '' };

/** On the first day a magazine and an invoice in the city; on the second a newspaper there and one that is taken back, and elsewhere. */
beforeAll(async () => {
  server = await startTestServer();
  await accepted('aigerim', request());
  await accepted('aigerim', request({ subscriber: organization, payment: { method: 'account' } }));
  server.clock.set('2026-11-11T06:00:00.000Z');
  await accepted('aigerim', request({ ...newspaper, startMonth: '2027-02' as Month }));
  const taken = await accepted('aigerim', request(newspaper));
  const answer = await (await server.as('aigerim')).abonement.reverseTogether.mutate({
    facilityId: CITY_FACILITY,
    acceptanceId: taken.id,
    reason: 'Қате терілді',
    reversals: [{ id: newId(), abonementId: taken.id }],
  });
  expect(answer).toMatchObject({ ok: true });
  await accepted(
    'bolat',
    request({
      facilityId: RAYON_FACILITY,
      address: inSairam,
      priceShown: { catalogueId: 1, total: 380_100 },
    }),
  );
  await accepted('saule', request({ facilityId: OTHER_FACILITY, ...newspaper }));
});
afterAll(() => server?.close());

async function accepted(by: AccountName, asked: AcceptAbonements): Promise<AcceptAbonements> {
  const answer = await (await server.as(by)).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return asked;
}

const reportOf = async (name: AccountName, query: object = {}): Promise<FacilityReport> =>
  (await server.as(name)).report.facility.query({ facilityId: CITY_FACILITY, ...PERIOD, ...query });

const copies = (months: FacilityReport['delivered']['total']): number[] => months.map((one) => one.copies);

test('a facility is told by day, with what awaits payment, and compared with the days that are asked for', async () => {
  expect(await reportOf('manager', { compare: { from: '2026-11-10', to: '2026-11-10' } })).toMatchObject({
    facility: { id: CITY_FACILITY, code: '160000', branchCode: '17' },
    branchNames: { en: 'Shymkent city' },
    accepted: {
      total: { sets: 3, abonements: 3, awaiting: { sets: 1 } },
      byDay: [
        { day: '2026-11-10', figures: { sets: 2, amount: 755_000 } },
        { day: '2026-11-11', figures: { sets: 1, amount: 126_000 } },
      ],
    },
    before: { total: { sets: 2 }, byDay: [{ day: '2026-11-10' }] },
    asOf: '2026-11-11T06:00:00.000Z',
  });
  expect((await reportOf('hq')).before).toBeNull();
});

test('copies are of the months in which the facility delivers, whoever accepted them', async () => {
  const { delivered } = await reportOf('hq');
  // Two magazines and the newspaper of its own, from February to April, and the one that Almaty accepted, from January to March.
  expect(copies(delivered.total)).toEqual([3, 4, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2]);
  expect(delivered.titles).toBe(2);
  expect(delivered.byPublication.map((one) => one.publicationIndex)).toEqual(['75384', '65001']);
  const rayon = (await reportOf('hq', { facilityId: RAYON_FACILITY })).delivered;
  expect(copies(rayon.total)).toEqual(Array(12).fill(1));
});

test('folded or not, a facility’s days and its copies of each title are what the documents themselves say', async () => {
  const before = await reportOf('hq');
  await foldAll(server.app);
  const { asOf, ...report } = await reportOf('hq');
  expect({ ...before, asOf }).toEqual({ ...report, asOf });
  const { rows: days } = await server.owner.query(`
    SELECT business_date::text AS day, sum(s)::int AS abonements, sum(s * sets)::int AS sets,
      sum(s * (publisher_tiyn + delivery_tiyn))::int AS amount
    FROM abonement a JOIN (
      SELECT facility_id, id AS abonement_id, 1 AS s, business_date AS day FROM abonement
      UNION ALL SELECT facility_id, abonement_id, -1, business_date FROM reversal) d
      ON d.facility_id = a.facility_id AND d.abonement_id = a.id
    WHERE a.facility_id = ${CITY_FACILITY} GROUP BY 1 ORDER BY 1`);
  expect(days.length).toBe(2);
  expect(report.accepted.byDay).toMatchObject(
    days.map(({ day, abonements, sets, amount }) => ({ day, figures: { abonements, sets, amount } })),
  );
  const { rows } = await server.owner.query<{ index: string; month: number; copies: number }>(`
    SELECT publication_index AS index, extract(month FROM month)::int AS month, sum(sets)::int AS copies
    FROM abonement a CROSS JOIN generate_series('2027-01-01'::date, '2027-12-01'::date, '1 month') AS month
    WHERE month >= start_month AND month < start_month + make_interval(months => months)
      AND delivery_facility_id = ${CITY_FACILITY}
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id)
    GROUP BY 1, 2`);
  for (const { publicationIndex, months } of report.delivered.byPublication)
    expect(copies(months)).toEqual(
      Array.from(
        { length: 12 },
        (_, n) => rows.find(({ index, month }) => index === publicationIndex && month === n + 1)?.copies ?? 0,
      ),
    );
});

test('facilities are days and all titles of others: to a foreign manager and to an editor they are as absent as none', async () => {
  for (const [name, facilityId] of [
    ['manager', OTHER_FACILITY],
    ['manager', 99],
    ['editor', CITY_FACILITY],
  ] as const)
    await expect(reportOf(name, { facilityId })).rejects.toThrow(/notFound/);
});

test('the branches say how many facilities they have, those of a manager alone the own one', async () => {
  const sizesFor = async (name: AccountName) => (await server.as(name)).report.branchSizes.query();
  expect(await sizesFor('manager')).toMatchObject([{ branchCode: '17' }]);
  expect((await sizesFor('hq')).map(({ facilities }) => facilities)).toEqual([1, 2]);
});
