import { randomUUID } from 'node:crypto';
import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Acceptance, Accepted } from '@jazylym/domain/abonement/acceptance';
import { CANONICAL_VERSION } from '@jazylym/domain/abonement/digest';
import { subscriberWhole, subscriberWords } from '@jazylym/domain/abonement/words';
import type { Actor } from '@jazylym/domain/access/role';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { firstDayOf } from '@jazylym/domain/calendar/month';
import type { Facility } from '@jazylym/domain/organisation/organisation';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';
import { saltedDigest } from './digest.ts';
import { identityNumberOf, personalDigest } from './personal.ts';
import { type AbonementRow, ACCEPTANCE, abonementOf, acceptanceOf, LISTED } from './stored-row.ts';

/** What the database says of one abonement's id: its number and operational day, and whether this very statement registered it. */
export type Line = {
  id: string;
  isNew: boolean;
  numberYear: number;
  numberSequence: number;
  businessDate: CalendarDate;
};

/** Acceptances of one facility by one person, decided already. */
export type Registration = {
  facility: Facility;
  actor: Actor;
  now: Date;
  rows: readonly { accepted: Accepted; digest: string }[];
};

/** The one statement of an acceptance; the benchmark's floor sends the same. */
export const REGISTER = {
  name: 'abonement.accept',
  text: `SELECT id, is_new AS "isNew", number_year AS "numberYear", number_sequence AS "numberSequence",
    business_date::text AS "businessDate"
  FROM accept_abonements($1, $2, $3, $4, $5, $6)`,
};

/** Registers acceptances in one statement and one durable transaction; answers a line for each abonement, also for known ones. */
export async function registerAcceptances(
  pool: Pool | ClientBase,
  { facility, actor, now, rows }: Registration,
): Promise<Line[]> {
  const values = [facility.id, facility.branchCode, actor.userId, todayOf(now), now, columnsOf(rows)];
  const answer = await pool.query<Line>({ ...REGISTER, values });
  return answer.rows;
}

/**
 * The lines of acceptances as `accept_abonements` reads them: a list for each column, which costs PostgreSQL a third of what a list of
 * rows does.
 */
export function columnsOf(rows: Registration['rows']): string {
  const lines = rows.flatMap(linesOf);
  const names = Object.keys(lines[0] ?? {}) as (keyof ReturnType<typeof linesOf>[number])[];
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, lines.map((line) => line[name])])));
}

/** The lines of one acceptance, each with what is the acceptance's; only the first has the words. */
function linesOf({ accepted, digest }: Registration['rows'][number]) {
  const { request, taken, prices, zone, change, deliveryFacilityId, deliveryBranchCode } = accepted;
  const { subscriber, address, payment } = request;
  // 122 random bits out of Node's own stock of them: asking the system for 16 bytes each time costs ten times as much.
  const salt = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
  const shared = {
    acceptance: request.id,
    channel: request.channel,
    method: payment.method,
    given: payment.method === 'cash' ? payment.given : 0,
    change,
    payer_bic: payment.method === 'account' ? (payment.bankAccount?.bic ?? null) : null,
    payer_iban: payment.method === 'account' ? (payment.bankAccount?.iban ?? null) : null,
    purpose: payment.method === 'account' ? payment.purpose : '',
    zone,
    delivery_facility: deliveryFacilityId,
    delivery_branch: deliveryBranchCode,
    digest: saltedDigest(salt, digest),
    digest_version: CANONICAL_VERSION,
    kind: subscriber.kind,
    name: subscriber.name,
    identity_number: identityNumberOf(subscriber),
    phone: subscriber.phone,
    language: subscriber.language,
    holder: subscriberWhole(subscriber, address),
    postal_code: address.postalCode,
    settlement: address.settlement,
    street: address.street,
    house: address.house,
    flat: address.flat,
    salt: salt.toString('hex'),
    personal_digest: personalDigest(salt, subscriber, address),
    collector: taken?.collectorId ?? null,
    batch: taken?.batchId ?? null,
    blank: taken?.blankNumber ?? null,
    taken_on: taken?.takenOn ?? null,
    card: taken?.amount ?? null,
  };
  return request.lines.map((line, position) => ({
    ...shared,
    words: position === 0 ? subscriberWords(subscriber).join(' ') : null,
    id: line.id,
    catalogue: prices[position]?.catalogueId,
    publication: line.publicationIndex,
    start_month: firstDayOf(line.startMonth),
    months: line.months,
    sets: line.sets,
    publisher: prices[position]?.publisher,
    delivery: prices[position]?.delivery,
  }));
}

/** A stored acceptance with the digest of the request that made it. */
export type Stored = { acceptance: Acceptance; digest: Buffer; digestVersion: number; salt: Buffer };

/** What is stored in a facility under an acceptance's id or that of one of its abonements; null when nothing is. */
export async function storedAcceptance(pool: Pool, key: { facilityId: number; id: string }): Promise<Stored | null> {
  const { rows } = await pool.query<AbonementRow>({
    name: 'abonement.acceptance',
    text: ACCEPTANCE,
    values: [key.facilityId, key.id],
  });
  const [row] = rows;
  const acceptance = acceptanceOf(rows);
  return row === undefined || acceptance === null
    ? null
    : { acceptance, digest: row.digest, digestVersion: row.digest_version, salt: row.salt };
}

/** An abonement as its form is printed. */
export type Form = { abonement: Abonement; isReversed: boolean };

/** The forms of a facility's abonements in the order of their ids; an id that it does not have leaves no trace. */
export async function formsOf(
  pool: Pool,
  { facilityId, ids }: { facilityId: number; ids: readonly string[] },
): Promise<Form[]> {
  const { rows } = await pool.query<AbonementRow>({
    name: 'abonement.listed',
    text: LISTED,
    values: [facilityId, ids],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ abonement: abonementOf(row), isReversed: row.is_reversed }];
  });
}
