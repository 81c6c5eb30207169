import { type Part, partsOf } from './assure/parts.ts';
import { type Counts, countReport } from './check/counts.ts';
import { vitestReport } from './check/tests.ts';

/**
 * `npm run assure [WORDS]`: the long version of what `npm test` tries briefly, or of the parts whose name has these words; a table
 * of what was done at the end. `ASSURE_RUNS` times as much as in `npm test` (50: the goals' large column).
 */
const RUNS = Number(process.env.ASSURE_RUNS ?? 50);
const words = process.argv.slice(2).join(' ').toLowerCase();

/** What a test says of itself: how much it did, and a time that is compared with a bar here and never in the test. */
type Did = { did?: string; longestSeconds?: number; seed?: number };
type Row = { part: Part; counts: Counts; minutes: number; did: Did[] };

async function attempt(part: Part): Promise<Row> {
  const from = performance.now();
  const { report, code } = await vitestReport(['--project', part.project, part.file], {
    ASSURE_RUNS: String(RUNS),
    ...part.env,
  });
  const did = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ meta }) => (meta ?? {}) as Did),
  );
  return { part, counts: countReport(report, code), minutes: (performance.now() - from) / 60_000, did };
}

const longestOf = ({ did }: Row): number => Math.max(0, ...did.map(({ longestSeconds }) => longestSeconds ?? 0));

const isHeld = (row: Row): boolean =>
  row.counts.failed === 0 &&
  row.counts.passed > 0 &&
  longestOf(row) <= (row.part.mostSeconds ?? Number.POSITIVE_INFINITY);

function lineOf(row: Row): string {
  const { part, counts, minutes } = row;
  const measured = part.mostSeconds === undefined ? [] : [`longest ${longestOf(row)} s of ${part.mostSeconds} s`];
  const did = [...row.did.flatMap((one) => one.did ?? []), `${counts.passed} tests`, ...measured].join('; ');
  const seeds = [...new Set(row.did.flatMap(({ seed }) => seed ?? []))].map((seed) => `, seed ${seed}`).join('');
  return `${isHeld(row) ? 'held  ' : 'BROKEN'}  ${part.what}: ${did} (${part.inTests} in npm test; ${minutes.toFixed(1)} min${seeds})`;
}

const rows: Row[] = [];
for (const part of partsOf(RUNS).filter(({ what }) => what.toLowerCase().includes(words)))
  rows.push(await attempt(part));

console.log(`\nWhat was tried, ${RUNS} times as much as in npm test:\n`);
for (const row of rows) console.log(lineOf(row));
const held = rows.filter(isHeld).length;
console.log(`\n${held} held, ${rows.length - held} broken`);
process.exitCode = held === rows.length && rows.length > 0 ? 0 : 1;
