import { readSettings } from '../env.ts';
import { complain } from './complain.ts';
import type { OpenDatabase } from './open-database.ts';
import { refuseUnreachable } from './prepare-database.ts';
import { reachDatabase } from './reach-database.ts';

/**
 * Runs a command on the database that the settings name, or the built-in one, beside a running server or without one.
 * `argument` is what the command must be told. Ends with 0, with 1 and one sentence where it cannot be done, with 2 where
 * the argument is missing.
 */
export async function runCommand(
  { usage }: { usage: string },
  work: (database: OpenDatabase, argument: string) => Promise<void>,
): Promise<void> {
  const [argument, ...more] = process.argv.slice(2);
  if (argument === undefined || argument.startsWith('-') || more.length > 0) {
    console.error(`usage: ${usage}`);
    process.exitCode = 2;
    return;
  }
  let database: OpenDatabase | undefined;
  try {
    database = await reachDatabase(readSettings(process.env));
    await refuseUnreachable('the database of the settings', database.ownerUrl ?? database.appUrl);
    await work(database, argument);
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  } finally {
    await database?.close();
  }
}

/** A line about a table, as it is done. */
export const sayTable = (name: string, rows: number): void =>
  console.log(`  ${name.padEnd(24)} ${rows.toLocaleString('en').padStart(12)} rows`);
