import { connect } from '@jazylym/db/client';
import { readSettings } from '../env.ts';
import { differingCells } from '../report/recount-store.ts';
import { readingOneMoment } from '../snapshot-store.ts';
import { complain } from './complain.ts';
import { refuseUnreachable } from './prepare-database.ts';
import { reachDatabase } from './reach-database.ts';

/** Cells of each rollup that are named at most. */
const MOST_NAMED = 50;

/**
 * `npm run rollup:verify`: counts every document anew and compares the figures with it, to the last tiyn, beside whatever is accepted
 * meanwhile. Reads only, as the application's role. Ends with 0 where all agree, with 1 where a cell differs or it could not be verified.
 */
try {
  process.exitCode = await run();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}

async function run(): Promise<0 | 1> {
  const database = await reachDatabase(readSettings(process.env));
  try {
    await refuseUnreachable('the database of the settings', database.appUrl);
    const { pool, close } = connect({ url: database.appUrl, max: 1 });
    console.log(`Counting ${database.name} anew …`);
    const from = performance.now();
    const differing = await readingOneMoment(pool, async (client) => {
      // A recount of a country takes as long as it takes.
      await client.query('SET LOCAL statement_timeout = 0');
      return differingCells(client, MOST_NAMED);
    }).finally(close);
    for (const cell of differing) console.log(cell);
    console.log(`${differing.length === 0 ? 'All figures agree' : 'Figures differ'}, after ${seconds(from)} s.`);
    return differing.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);
