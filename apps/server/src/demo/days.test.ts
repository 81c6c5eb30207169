import { connect, type Database } from '@jazylym/db/client';
import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { canonicalContent } from '@jazylym/domain/day/canonical';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, listBatches, listDrafts } from '../abonement/batch-store.ts';
import { audit } from '../assurance/audit.ts';
import { certifiedDays, uncertifiedDays } from '../day/day-store.ts';
import { debts } from '../day/debts.ts';
import { dayFacts } from '../day/facts.ts';
import { storedProtocol } from '../day/protocol-store.ts';
import { sealedOn } from '../day/sealed-store.ts';
import { verifyJournal } from '../day/verify/journal.ts';
import { verifySeal } from '../day/verify-seal.ts';
import { register } from '../organisation/collector-store.ts';
import { type Known, openKnown } from '../organisation/known.ts';
import { journalOf } from '../testing/journal.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { AKSUKENT, SHYMKENT_12 } from './accounts.ts';
import { loadDemo } from './load.ts';

/** 1 January is a holiday and begins a year of numbers; that of 2029 is a Monday, after a Sunday. */
const dates = ['2026-11-23', '2029-01-01'];

describe.each(dates)('the demonstration of %s', (today) => {
  const keys = temporarySealKeys();
  let database: TestDatabase;
  let owner: Database;
  let known: Known;
  beforeAll(async () => {
    database = await freshDatabase();
    owner = connect({ url: database.ownerUrl, max: 4 });
    const now = new Date(`${today}T09:30:00Z`);
    await loadDemo({ ownerUrl: database.ownerUrl, now, sealKeys: keys, say: () => undefined, abonements: 400 });
    known = await openKnown(owner.pool);
  });
  afterAll(async () => {
    await owner.close();
    await database.close();
  });

  const daysAgo = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  const waitingIn = async (facilityId: number) => {
    const days = await uncertifiedDays(owner.pool, facilityId, today as CalendarDate);
    return days.filter(({ accepts }) => !accepts).map(({ businessDate }) => businessDate);
  };
  const rowsOf = async <Row extends object>(text: string): Promise<Row[]> => (await owner.pool.query<Row>(text)).rows;

  test('keeps every promise of accepted abonements, its journals whole', async () => {
    expect(await audit(owner.pool)).toEqual([]);
    const { entries, head } = await journalOf(owner.pool, SHYMKENT_12);
    expect(verifyJournal(entries, head)).toEqual({ ok: true });
  });

  test('certified every day but those that wait: the seals are genuine, and each protocol is a recount of its day', async () => {
    const sealed = await rowsOf<{ facilityId: number; businessDate: CalendarDate; code: string }>(
      `SELECT p.facility_id AS "facilityId", p.business_date::text AS "businessDate", f.code
       FROM protocol p JOIN facility f ON f.id = p.facility_id`,
    );
    expect(sealed.length).toBeGreaterThan(50);
    for (const { code: facilityCode, ...of } of sealed) {
      const seal = await sealedOn(owner.pool, { facilityCode, businessDate: of.businessDate });
      if (seal === null) throw new Error(`no seal of ${facilityCode}`);
      expect(verifySeal(keys, seal).verdict).toBe('genuine');
      const stored = await storedProtocol(owner.pool, of);
      const protocol = extendedProtocol(await dayFacts(owner.pool, known, of));
      expect(stored?.text).toBe(stored && canonicalContent({ ...stored.content, protocol }));
    }
  });

  test('has a handful of facilities that wait: most for a day, one for two in the branch of `manager`, one for three', async () => {
    const waiting = await rowsOf<{ id: number; branch: string; days: string[] }>(
      `SELECT d.facility_id AS id, f.branch_code AS branch, array_agg(d.business_date::text ORDER BY d.business_date) AS days
       FROM operational_day d JOIN facility f ON f.id = d.facility_id
       WHERE d.state <> 'certified' AND d.business_date < '${today}' GROUP BY 1, 2`,
    );
    expect(waiting.map(({ days }) => days.length).sort()).toEqual([1, 1, 1, 1, 2, 3]);
    expect(waiting.find(({ branch }) => branch === '79')?.days).toEqual([daysAgo(2), daysAgo(1)]);
    expect(waiting.every(({ days }) => days.at(-1) === daysAgo(1))).toBe(true);
  });

  test('certified some days with a difference, each with its reason and a notice', async () => {
    const differing = await rowsOf<{ branch: string; day: string; reason: string; isTold: boolean }>(
      `SELECT f.branch_code AS branch, p.business_date::text AS day, p.reason,
         EXISTS (SELECT FROM notice n WHERE n.facility_id = p.facility_id AND n.kind = 'difference'
             AND n.content ->> 'businessDate' = p.business_date::text) AS "isTold"
       FROM protocol p JOIN facility f ON f.id = p.facility_id WHERE p.cash_difference <> 0 OR p.cards_wrong <> 0`,
    );
    expect(differing.every(({ reason, isTold }) => reason.length > 10 && isTold)).toBe(true);
    expect(differing.some(({ branch, day }) => branch === '79' && day === daysAgo(1))).toBe(true);
    const told = await rowsOf<{ count: number }>(`SELECT count(*)::int AS count FROM notice WHERE kind = 'difference'`);
    expect(told).toEqual([{ count: differing.length }]);
  });

  test('told of every batch that did not agree, and of no other', async () => {
    const [batches] = await rowsOf<{ reasons: number; told: number; wrong: number }>(
      `SELECT count(*) FILTER (WHERE reason <> '')::int AS reasons, count(n.id)::int AS told,
         count(*) FILTER (WHERE (count, sum_tiyn, card_tiyn) <> (SELECT count(*), sum(total_tiyn), sum(card_tiyn)
           FROM abonement a WHERE a.facility_id = b.facility_id AND a.batch_id = b.id))::int AS wrong
       FROM batch b LEFT JOIN notice n ON n.facility_id = b.facility_id AND n.content ->> 'batchId' = b.id::text`,
    );
    expect(batches?.wrong).toBe(0);
    expect(batches?.told).toBe(batches?.reasons);
  });

  test('uses each blank once, from the hands of whom it was given to, on a day on which they had it', async () => {
    const wrong = await rowsOf(
      `SELECT a.facility_id, a.blank_number FROM abonement a
         LEFT JOIN blank_issue i ON i.facility_id = a.facility_id AND a.blank_number BETWEEN i.first AND i.last
         LEFT JOIN blank_ended e ON e.facility_id = a.facility_id AND e.number = a.blank_number
       WHERE a.channel <> 'facility' AND a.collector_id IS NULL OR a.collector_id IS NOT NULL
         AND (i.collector_id IS DISTINCT FROM a.collector_id OR e.number IS NOT NULL OR a.taken_on < i.issued_on
           OR a.taken_on > a.business_date)`,
    );
    expect(wrong).toEqual([]);
    const [cards] = await rowsOf<{ count: number; blanks: number }>(
      `SELECT count(*)::int AS count, count(DISTINCT (facility_id, blank_number))::int AS blanks
       FROM abonement WHERE collector_id IS NOT NULL`,
    );
    expect(cards?.blanks).toBe(cards?.count);
    expect(cards?.count).toBeGreaterThan(50);
  });

  test('where `aigerim` works yesterday is certified, today is open, and debts of today and of two days ago stay', async () => {
    expect(await waitingIn(SHYMKENT_12)).toEqual([]);
    const [yesterday] = await certifiedDays(
      owner.pool,
      { facilityId: SHYMKENT_12, before: null, limit: 1 },
      ({ numberSequence }) => String(numberSequence),
    );
    expect(yesterday).toMatchObject({ businessDate: daysAgo(1), cashDifference: 0, cardsDifference: 0, reason: '' });
    const left = await rowsOf<{ left: string }>(
      `SELECT left_tiyn AS left FROM protocol WHERE facility_id = ${SHYMKENT_12} AND business_date = '${daysAgo(1)}'`,
    );
    expect(Number(left[0]?.left)).toBeGreaterThan(0);
    const owed = await debts({ db: owner, clock: () => new Date(`${today}T09:30:00Z`) }, SHYMKENT_12);
    expect(owed.flatMap(({ days }) => days.map(({ businessDate }) => businessDate)).sort()).toEqual([
      daysAgo(2),
      today,
    ]);
    const accepted = await listBatches(owner.pool, SHYMKENT_12, today as CalendarDate);
    expect(accepted.filter(({ businessDate }) => businessDate === today)).toHaveLength(2);
    expect(await waitingIn(AKSUKENT)).toEqual([]);
  });

  test('a colleague of `aigerim` has begun a batch of six cards, of which one cannot be read and one says another amount', async () => {
    const [listed] = await listDrafts(owner.pool, SHYMKENT_12);
    expect(listed).toMatchObject({ cards: 6, heldBy: { name: 'Тілеубаева Жанар' } });
    const draft = await draftOf(owner.pool, { facilityId: SHYMKENT_12, id: listed?.id ?? '' });
    expect(draft?.cards.map(({ startMonth }) => startMonth === '13')).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  test('every counter has postmen and an agent with blanks, and whoever enters for others has those for collectors', async () => {
    const missing = await rowsOf(
      `SELECT f.id FROM facility f WHERE f.automated AND (
         NOT EXISTS (SELECT FROM collector c WHERE c.facility_id = f.id AND c.channel = 'postman')
         OR NOT EXISTS (SELECT FROM collector c WHERE c.facility_id = f.id AND c.channel = 'publicAgent')
         OR (SELECT count(*) FROM facility o WHERE o.entered_at_id = f.id)
           <> (SELECT count(*) FROM collector c WHERE c.facility_id = f.id AND c.channel = 'facility'))`,
    );
    expect(missing).toEqual([]);
    const registered = await register(owner.pool, SHYMKENT_12);
    expect(registered).toHaveLength(4);
    expect(registered.every(({ blanks }) => blanks.outstanding >= 0)).toBe(true);
  });
});
