import { type Figures, measure } from './batch/measure.ts';
import { closeOnSignal, durability, openBulk, sizesThatFit } from './bulk/open.ts';

/**
 * W5: delivery cards in batches of 500, as the server accepts them (decided in memory, then one statement), beside the floor that copies and
 * inserts the same rows, batch by batch in turns; where 10,000, 1,000,000 and 10,000,000 abonements (or the sizes that the command
 * names) are already. `BENCH_CARDS` cards at each size (100,000). Exits with 1 where a goal is missed or something is not stored right.
 */
const GOAL = { ratio: 0.5, wait: 2_000 };

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
    missed.push(...figures.faults);
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
