import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { day } from '@jazylym/domain/testing/trade';
import { hashPassword } from 'better-auth/crypto';
import { makeUserWithHash } from '../access/make-user.ts';
import { PASSWORD } from '../testing/accounts.ts';
import { PIN } from '../testing/day.ts';
import { SHYMKENT } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import type { TestServer } from '../testing/server.ts';
import { signInClerks } from './clerks.ts';

/** A facility whose day is closed while others work in it: its clerk, who has a PIN, and a postman with all the blanks there are. */
export type RacingFacility = {
  facilityId: number;
  cookie: string;
  collectorId: string;
  businessDate: CalendarDate;
  nextDate: CalendarDate;
  /** The date as it is typed on a card. */
  typedDate: string;
  /** A blank that was not used yet. */
  blank(): number;
  /** Goes on to the next day. */
  turn(): void;
};

/** When their first day is: early in the campaign. */
const FIRST_DAY = day('2026-11-10');

const FACILITIES = `INSERT INTO facility (id, code, name_kk, name_ru, name_en, branch_code)
  SELECT last.id + n, (170000 + last.id + n)::text, 'Жарыс', 'Гонка', 'Race', $2
  FROM (SELECT max(id) AS id FROM facility) last, generate_series(1, $1::integer) AS n RETURNING id`;

/** Opens as many facilities more, each with a clerk and a postman, on the first day of all. */
export async function openFacilities(
  server: TestServer,
  count: number,
  role: 'operator' | 'headOfFacility' = 'operator',
): Promise<RacingFacility[]> {
  const { rows } = await server.owner.query<{ id: number }>(FACILITIES, [count, SHYMKENT]);
  const [password, pin] = [await hashPassword(PASSWORD), await hashPassword(PIN)];
  const collectors = new Map(rows.map(({ id }) => [id, newId()]));
  for (const [facilityId, collectorId] of collectors) {
    const clerk = { username: `racer${facilityId}`, name: 'Жарыс', role, branchCode: SHYMKENT } as const;
    const userId = await makeUserWithHash(server.owner, { ...clerk, facilityId }, password);
    await server.owner.query('INSERT INTO certification_pin (user_id, hash, set_at) VALUES ($1, $2, now())', [
      ...[userId, pin],
    ]);
    await server.owner.query(
      `INSERT INTO collector (facility_id, id, channel, number, name, active_from) VALUES ($1, $2, 'postman', 1, 'Жарыс', '2026-01-01')`,
      [facilityId, collectorId],
    );
    await server.owner.query(
      `INSERT INTO blank_issue (facility_id, id, collector_id, first, last, issued_on, issued_at, operator_id)
       VALUES ($1, $2, $3, 1, 999999999, '2026-01-01', now(), $4)`,
      [facilityId, newId(), collectorId, userId],
    );
  }
  await server.refresh();
  const clerks = await signInClerks(server.owner, count, { role, among: [...collectors.keys()] });
  return clerks.flatMap(({ facilityId, cookie }) => {
    const collectorId = collectors.get(facilityId);
    return collectorId === undefined ? [] : [racing(facilityId, cookie, collectorId)];
  });
}

function racing(facilityId: number, cookie: string, collectorId: string): RacingFacility {
  let businessDate = FIRST_DAY;
  let blank = 0;
  return {
    ...{ facilityId, cookie, collectorId },
    get businessDate() {
      return businessDate;
    },
    get nextDate() {
      return addDays(businessDate, 1);
    },
    get typedDate() {
      return businessDate.split('-').toReversed().join('.');
    },
    blank: () => {
      blank += 1;
      return blank;
    },
    turn: () => {
      businessDate = addDays(businessDate, 1);
    },
  };
}
