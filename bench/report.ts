import { closeOnSignal, durability, openBulk, sizesThatFit } from './bulk/open.ts';
import { type Answered, measureReports } from './report/measure.ts';

/**
 * W3: what the pages of a dashboard ask, among 10,000, 1,000,000 and 10,000,000 abonements (or the sizes that the command names), beside the
 * same question by hand over the raw rows. Exits with 1 where a goal is missed.
 */
const GOAL = { p95: 50, rows: 20_000 };

const missed: string[] = [];
const all: { size: number; answers: Answered[] }[] = [];
for (const size of sizesThatFit()) {
  const post = await openBulk(size);
  closeOnSignal(post.close);
  try {
    if (all.length === 0) console.log(`  ${await durability(post)}`);
    const answers = await measureReports(post);
    all.push({ size, answers });
    print(size, answers);
  } finally {
    await post.close();
  }
}
const [smallest, largest] = [all[0], all.at(-1)];
if (smallest !== undefined && largest !== undefined && smallest !== largest) {
  console.log(
    `\n${(largest.size / smallest.size).toFixed(0)} times the abonements; the pages' p50 grew, and the raw rows':`,
  );
  for (const [place, { name, ours, floor }] of largest.answers.entries()) {
    const before = smallest.answers[place];
    if (before !== undefined)
      console.log(
        `${name.padEnd(28)}${(ours.p50 / before.ours.p50).toFixed(2).padStart(8)}${(floor.p50 / before.floor.p50).toFixed(0).padStart(8)}`,
      );
  }
}
for (const otherwise of missed) console.error(`Missed: ${otherwise}.`);
process.exitCode = missed.length > 0 ? 1 : 0;

function print(size: number, answers: readonly Answered[]): void {
  console.log(
    `\n${size.toLocaleString('en')} abonements               p50 ms  p95 ms  CPU ms   rows read   by hand over the raw rows, p50 ms`,
  );
  for (const { name, ours, cpu, rows, floor } of answers) {
    const figures = [ours.p50.toFixed(1), ours.p95.toFixed(1), cpu.toFixed(1)].map((text) => text.padStart(8)).join('');
    console.log(`${name.padEnd(28)}${figures}${rows.toFixed(0).padStart(12)}${floor.p50.toFixed(0).padStart(12)}`);
    if (ours.p95 > GOAL.p95) missed.push(`${name}: p95 is ${ours.p95.toFixed(0)} ms, ${GOAL.p95} are the goal`);
    if (rows > GOAL.rows) missed.push(`${name} reads ${rows.toFixed(0)} rows of rollups, ${GOAL.rows} are the goal`);
  }
}
