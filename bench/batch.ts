import { broken, endsOf } from './batch/check.ts';
import { openFloor } from './batch/floor.ts';
import { openOurs } from './batch/ours.ts';
import { closeOnSignal, durability, type FilledPost, openBulk, sizesThatFit } from './bulk/open.ts';
import { backendCpu } from './measure/backend-cpu.ts';
import { timed, type Waits, waitsOf } from './measure/waits.ts';

/**
 * W5: delivery cards in batches of 500, as the server accepts them (decided in memory, then one statement), beside the floor that copies and
 * inserts the same rows, batch by batch in turns; where 10,000, 1,000,000 and 10,000,000 abonements (or the sizes that the command
 * names) are already. `BENCH_CARDS` cards at each size (100,000). Exits with 1 where a goal is missed or something is not stored right.
 */
const CARDS = Number(process.env.BENCH_CARDS ?? 100_000);
const A_BATCH = 500;
const GOAL = { ratio: 0.5, wait: 2_000 };

type Side = { waits: Waits; perSecond: number; cpu: number; database: number | null };
type Figures = { size: number; ours: Side; floor: Side; ratio: number };

async function measure(post: FilledPost): Promise<Figures> {
  const [ours, floor] = [await openOurs(post), await openFloor(post)];
  const facilities = post.measured.map(({ facilityId }) => facilityId);
  const half = facilities.length >> 1;
  const ends = await endsOf(post.owner, facilities.slice(0, half));
  const times = { ours: [] as number[], floor: [] as number[] };
  const cpu = { ours: 0, floor: 0 };
  const database = { ours: 0, floor: 0 };
  const accepted: { id: string; facilityId: number }[] = [];
  const run = async (side: 'ours' | 'floor', work: () => Promise<void>, counts: boolean): Promise<void> => {
    const name = side === 'ours' ? 'jazylym' : 'floor';
    const [used, busy] = [process.cpuUsage(), await backendCpu(post.owner, name)];
    const { took } = await timed(work);
    const { user, system } = process.cpuUsage(used);
    if (!counts) return;
    times[side].push(took);
    cpu[side] += (user + system) / 1000;
    database[side] += ((await backendCpu(post.owner, name)) ?? Number.NaN) - (busy ?? Number.NaN);
  };
  try {
    // Two batches before, which nobody counts, so that plans and connections are there.
    for (let place = -2; place < CARDS / A_BATCH; place += 1) {
      const turn = (place + 2) % half;
      const [here, there] = [facilities[turn], facilities[half + turn]];
      if (here === undefined || there === undefined) throw new RangeError('too few facilities');
      const waiting = await ours.keyIn(here, A_BATCH);
      accepted.push(waiting);
      await run('ours', waiting.accept, place >= 0);
      const lines = await floor.linesOf(here, waiting.id);
      await run('floor', () => floor.insert(there, lines), place >= 0);
    }
  } finally {
    await Promise.all([ours.close(), floor.close()]);
  }
  const faults = await broken(post.owner, accepted, ends);
  for (const fault of faults) missed.push(fault);
  console.log(`  ${accepted.length * A_BATCH} cards recounted in SQL; broken promises: ${faults.length}`);
  const sideOf = (side: 'ours' | 'floor'): Side => {
    const whole = times[side].reduce((sum, one) => sum + one, 0);
    const cards = times[side].length * A_BATCH;
    return {
      waits: waitsOf(times[side]),
      perSecond: (cards * 1000) / whole,
      cpu: cpu[side] / cards,
      database: database[side] / cards,
    };
  };
  const ratios = times.ours.map((took, place) => (times.floor[place] ?? 0) / took);
  return { size: post.size, ours: sideOf('ours'), floor: sideOf('floor'), ratio: waitsOf(ratios).p50 };
}

function print({ size, ours, floor, ratio }: Figures): void {
  console.log(`\n${size.toLocaleString('en')} abonements there before`);
  console.log('        cards/s  CPU ms a card  PostgreSQL ms a card   p50 ms    p95 ms    p99 ms of a batch');
  for (const [name, { perSecond, cpu, database, waits }] of Object.entries({ ours, floor })) {
    const times = [waits.p50, waits.p95, waits.p99].map((wait) => wait.toFixed(0).padStart(9)).join(' ');
    const used = Number.isNaN(database) ? '–' : (database ?? 0).toFixed(3);
    console.log(
      `${name.padEnd(7)}${perSecond.toFixed(0).padStart(8)}${cpu.toFixed(3).padStart(15)}${used.padStart(22)}${times}`,
    );
  }
  console.log(`ratio ${ratio.toFixed(2)} of the floor (median of the pairs; goal ${GOAL.ratio})`);
}

const missed: string[] = [];
const all: Figures[] = [];
for (const size of sizesThatFit()) {
  const post = await openBulk(size);
  closeOnSignal(post.close);
  try {
    if (all.length === 0) console.log(`  ${await durability(post)}`);
    const figures = await measure(post);
    all.push(figures);
    print(figures);
  } finally {
    await post.close();
  }
}

for (const { size, ours, ratio } of all) {
  const among = `among ${size.toLocaleString('en')}`;
  if (ratio < GOAL.ratio) missed.push(`${among} the ratio is ${ratio.toFixed(2)}, ${GOAL.ratio} is the goal`);
  if (ours.waits.p95 > GOAL.wait)
    missed.push(`${among} p95 of a batch is ${ours.waits.p95.toFixed(0)} ms, ${GOAL.wait} are the goal`);
}
const [smallest, largest] = [all[0], all.at(-1)];
if (smallest !== undefined && largest !== undefined && smallest !== largest)
  console.log(
    `\n${(largest.size / smallest.size).toFixed(0)} times the abonements: a batch takes ${(largest.ours.waits.p50 / smallest.ours.waits.p50).toFixed(2)} times as long, the floor ${(largest.floor.waits.p50 / smallest.floor.waits.p50).toFixed(2)}`,
  );
for (const otherwise of missed) console.error(`Missed: ${otherwise}.`);
process.exitCode = missed.length > 0 ? 1 : 0;
