import { connect } from '@jazylym/db/client';
import { openKnown } from '@jazylym/server/organisation/known';
import type { Reader } from '@jazylym/server/report/reading-store';
import { readingOneMoment } from '@jazylym/server/snapshot-store';
import type pg from 'pg';
import type { FilledPost } from '../bulk/open.ts';
import { timed, type Waits, waitsOf } from '../measure/waits.ts';
import { type Question, questionsOf } from './questions.ts';

const SAMPLES = 60;
/** The raw rows are read as often as two seconds allow, but once. */
const FLOOR_PATIENCE = 2_000;

export type Answered = { name: string; ours: Waits; rows: number; cpu: number; floor: Waits };

/** Rows of rollups that this connection has read so far. */
const READ = `SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint AS rows
  FROM pg_stat_user_tables WHERE relname IN ('acceptance_rollup', 'delivery_rollup')`;

/** Asks every question of a filled post, ours and by hand. Throws where the two do not agree. */
export async function measureReports(post: FilledPost): Promise<Answered[]> {
  // One connection, so that what it has read can be counted.
  const db = connect({ url: post.appUrl, max: 1 });
  try {
    const known = await openKnown(db.pool);
    const reports: Reader = { read: (work) => readingOneMoment(db.pool, work) };
    const asked = await askedOf(post.owner);
    const answers: Answered[] = [];
    for (const question of questionsOf(asked.period, asked.year, asked.branch, asked.title)) {
      const expected = await byHand(post.owner, question, asked);
      const got = await question.ours({ reports, known });
      if (got !== expected.sum) throw new Error(`${question.name}: ${got} is not ${expected.sum}`);
      const times: number[] = [];
      const [before, cpu] = [await rowsRead(db.pool), process.cpuUsage()];
      for (let n = 0; n < SAMPLES; n++) times.push((await timed(() => question.ours({ reports, known }))).took);
      const { user, system } = process.cpuUsage(cpu);
      const rows = ((await rowsRead(db.pool)) - before) / SAMPLES;
      answers.push({
        name: question.name,
        ours: waitsOf(times),
        rows,
        cpu: (user + system) / 1000 / SAMPLES,
        floor: expected.waits,
      });
    }
    return answers;
  } finally {
    await db.close();
  }
}

/** What the pages of a dashboard are about. */
export type Asked = { period: { from: string; to: string }; year: number; branch: string; title: string };

/** The campaign that has most abonements, the year that it is for, and the branch and the title that most of them are of. */
export async function askedOf(owner: pg.Pool): Promise<Asked> {
  const { rows } = await owner.query<{ from: string; to: string; year: number; branch: string; title: string }>(`
    SELECT c.opens_on::text AS from, c.closes_on::text AS to, c.year,
      (SELECT branch_code FROM acceptance_rollup WHERE branch_code <> '00' AND facility_id = 0 AND publication_index = '' AND days = 64
        GROUP BY 1 ORDER BY sum(sets) DESC LIMIT 1) AS branch,
      (SELECT publication_index FROM acceptance_rollup WHERE branch_code = '00' AND publication_index <> '' AND days = 64
        GROUP BY 1 ORDER BY sum(sets) DESC LIMIT 1) AS title
    FROM campaign c ORDER BY (SELECT sum(sets) FROM acceptance_rollup WHERE branch_code = '00' AND publication_index = '' AND days = 1
      AND business_date BETWEEN c.opens_on AND c.closes_on) DESC NULLS LAST LIMIT 1`);
  const [row] = rows;
  if (row === undefined) throw new Error('there is no campaign');
  return { ...row, period: { from: row.from, to: row.to } };
}

async function byHand(owner: pg.Pool, { floor, name }: Question, asked: Asked): Promise<{ sum: number; waits: Waits }> {
  const period = name.startsWith('months')
    ? [`${asked.year}-01-01`, `${asked.year}-12-01`]
    : [asked.period.from, asked.period.to];
  const times: number[] = [];
  let sum = 0;
  for (const from = performance.now(); times.length === 0 || performance.now() - from < FLOOR_PATIENCE; ) {
    const { took, result } = await timed(() => owner.query<{ sum: string }>(floor, period));
    times.push(took);
    sum = Number(result.rows[0]?.sum ?? 0);
  }
  return { sum, waits: waitsOf(times) };
}

async function rowsRead(pool: pg.Pool): Promise<number> {
  await pool.query('SELECT pg_stat_force_next_flush()');
  await pool.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await pool.query<{ rows: string }>(READ);
  return Number(rows[0]?.rows);
}
