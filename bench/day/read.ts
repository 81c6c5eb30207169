import { connect } from '@jazylym/db/client';
import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import { dayFacts } from '@jazylym/server/day/facts';
import { DAY_ROWS } from '@jazylym/server/day/facts-store';
import { openKnown } from '@jazylym/server/organisation/known';
import pg from 'pg';
import type { Measured } from '../bulk/fill.ts';
import type { FilledPost } from '../bulk/open.ts';
import { timed, type Waits, waitsOf } from '../measure/waits.ts';
import { floorOfDay } from './floor.ts';

/** Samples that each side has at least. */
const SAMPLES = 450;

/** A day of 300 read in this process: the first time that it is asked for, again, and the floor; our CPU milliseconds each. */
export type ReadDays = { first: Waits; firstFloor: Waits; again: Waits; floor: Waits; cpu: number };

/**
 * Reads the measured facilities' certified day, which nobody has asked for since it was filled, then the same again and again, ours
 * and the floor by turns. Throws where they do not agree.
 */
export async function readDays({ appUrl, measured }: FilledPost): Promise<ReadDays> {
  const db = connect({ url: appUrl });
  const floor = new pg.Pool({ connectionString: appUrl, max: 10, options: '-c TimeZone=UTC' });
  const known = await openKnown(db.pool);
  const ours = async ({ facilityId, before }: Measured) => {
    const facts = await dayFacts(db.pool, known, { facilityId, businessDate: CalendarDate.parse(before) });
    const { total } = extendedProtocol(facts);
    return { abonements: total.abonements, total: total.total };
  };
  const below = ({ facilityId, before }: Measured) => floorOfDay(floor, facilityId, before);
  const times = { first: [] as number[], firstFloor: [] as number[], again: [] as number[], floor: [] as number[] };
  let cpu = 0;
  try {
    // Whoever asks first finds the pages on the disk, or in the system's memory: by turns, so that both have such days.
    for (const [place, day] of measured.entries())
      if (place % 2 === 0) times.first.push((await timed(() => ours(day))).took);
      else times.firstFloor.push((await timed(() => below(day))).took);
    for (let taken = 0; taken < SAMPLES; taken += measured.length)
      for (const day of measured) {
        const before = process.cpuUsage();
        const own = await timed(() => ours(day));
        const { user, system } = process.cpuUsage(before);
        cpu += (user + system) / 1000;
        const other = await timed(() => below(day));
        if (JSON.stringify(own.result) !== JSON.stringify(other.result))
          throw new Error(`facility ${day.facilityId}, ${day.before}: ${JSON.stringify([own.result, other.result])}`);
        times.again.push(own.took);
        times.floor.push(other.took);
      }
  } finally {
    await Promise.all([db.close(), floor.end()]);
  }
  return {
    first: waitsOf(times.first),
    firstFloor: waitsOf(times.firstFloor.length > 0 ? times.firstFloor : times.first),
    again: waitsOf(times.again),
    floor: waitsOf(times.floor),
    cpu: cpu / times.again.length,
  };
}

type Plan = { 'Actual Rows': number; 'Shared Hit Blocks': number; 'Shared Read Blocks': number };

/** What PostgreSQL reads for the rows of a day, the most of all measured facilities: rows, and pages of 8 KiB. */
export async function readByPlan({ owner, measured }: FilledPost): Promise<{ rows: number; pages: number }> {
  let most = { rows: 0, pages: 0 };
  for (const { facilityId, before } of measured.slice(0, 30)) {
    const { rows } = await owner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${DAY_ROWS}`,
      [facilityId, before],
    );
    const read = rows[0]?.['QUERY PLAN'][0]?.Plan;
    if (read === undefined) throw new Error('EXPLAIN answered nothing');
    const pages = read['Shared Hit Blocks'] + read['Shared Read Blocks'];
    if (pages >= most.pages) most = { rows: read['Actual Rows'], pages };
  }
  return most;
}
