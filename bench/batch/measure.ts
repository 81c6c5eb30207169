import type { FilledPost } from '../bulk/open.ts';
import { backendCpu } from '../measure/backend-cpu.ts';
import { timed, type Waits, waitsOf } from '../measure/waits.ts';
import { broken, endsOf } from './check.ts';
import { openFloor } from './floor.ts';
import { openOurs } from './ours.ts';

const CARDS = Number(process.env.BENCH_CARDS ?? 100_000);
const A_BATCH = 500;

type Side = { waits: Waits; perSecond: number; cpu: number; database: number | null };
export type Figures = { size: number; ours: Side; floor: Side; ratio: number; faults: readonly string[] };

/** Accepts batches and copies each to another facility, by turns; recounts them in SQL afterwards. `faults` are the promises that do not hold. */
export async function measure(post: FilledPost): Promise<Figures> {
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
  return { size: post.size, ours: sideOf('ours'), floor: sideOf('floor'), ratio: waitsOf(ratios).p50, faults };
}
