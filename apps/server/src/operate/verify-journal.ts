import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CannotStart } from '@jazylym/db/cannot-start';
import { connect } from '@jazylym/db/client';
import { explainFinding } from '@jazylym/i18n/day/explain-finding';
import { addJournal } from '@jazylym/i18n/day/journal/add';
import { createI18n } from '@jazylym/i18n/i18n';
import { openPublicKeys } from '../day/seal-keys.ts';
import { type PaperSeal, readPaperSeals } from '../day/verify/paper-seals.ts';
import { type Verification, type VerifyProgress, verify } from '../day/verify/verify.ts';
import { readSettings } from '../env.ts';
import { complain } from './complain.ts';
import { keysFolder } from './open-keys.ts';
import { refuseUnreachable } from './prepare-database.ts';
import { reachDatabase } from './reach-database.ts';

const USAGE = 'npm run journal:verify -- [--facility 160012] [--seals FILE] [--keys FOLDER]';

/** How often progress is told, in milliseconds. */
const TELL_EVERY = 2000;

const i18n = createI18n('en');
addJournal(i18n);

/**
 * `npm run journal:verify`: verifies journals, rows, numbers, sums, protocols and seals as the application's role, reading only. Ends with 0
 * where all fits, with 1 where something does not or it could not be verified, with 2 where it was asked wrongly.
 */
try {
  const { facility = null, seals, keys } = argumentsOf(process.argv.slice(2));
  process.exitCode = await run({ facility, seals, keys });
} catch (error) {
  if (error instanceof TypeError && 'code' in error) {
    console.error(`usage: ${USAGE}`);
    process.exitCode = 2;
  } else {
    complain(error);
    process.exitCode = 1;
  }
}

function argumentsOf(args: string[]): { facility?: string; seals?: string; keys?: string } {
  const text = { type: 'string' } as const;
  // pnpm hands the `--` on that npm takes away.
  const own = args[0] === '--' ? args.slice(1) : args;
  return parseArgs({ args: own, options: { facility: text, seals: text, keys: text } }).values;
}

type Asked = { facility: string | null; seals: string | undefined; keys: string | undefined };

async function run({ facility, seals, keys }: Asked): Promise<0 | 1> {
  const settings = readSettings(process.env);
  if (keys !== undefined && !existsSync(keys)) throw new CannotStart(`--keys ${keys}: there is no such folder`);
  const papers = seals === undefined ? [] : await readPapers(seals);
  const database = await reachDatabase(settings);
  try {
    await refuseUnreachable('the database of the settings', database.appUrl);
    const { pool, close } = connect({ url: database.appUrl, max: 2 });
    console.log(`Verifying ${database.name} …`);
    const asked = { facilityCode: facility, papers };
    const publicKeys = openPublicKeys(keys ?? keysFolder(settings));
    const done = await verify({ pool, keys: publicKeys }, asked, {
      rest: async () => undefined,
      progress: telling(),
    }).finally(close);
    if (facility !== null && done.verified.facilities === 0) throw new CannotStart(`there is no facility ${facility}`);
    say(done, papers.length);
    return done.findings.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

async function readPapers(path: string): Promise<PaperSeal[]> {
  try {
    return readPaperSeals(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new CannotStart(
        error.code === 'ENOENT'
          ? `--seals ${path}: there is no such file`
          : `--seals ${path} cannot be read: ${error.message}`,
      );
    if (error instanceof RangeError) throw new CannotStart(`${path}: ${error.message}`);
    throw error;
  }
}

/** Tells on stderr how far it is, every other second. */
function telling(): (now: VerifyProgress) => void {
  let told = performance.now();
  return ({ facilities, ofFacilities, entries, ofEntries }) => {
    if (performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    const share = ofEntries === 0 ? 100 : Math.floor((100 * entries) / ofEntries);
    console.error(`  ${share} %: ${entries.toLocaleString('en')} entries, ${facilities} of ${ofFacilities} facilities`);
  };
}

function say({ verified, findings }: Verification, papers: number): void {
  const { facilities, entries, days, seals, since } = verified;
  const [count, whole] = [(value: number) => value.toLocaleString('en'), findings.length === 0];
  console.log(
    `${count(facilities)} facilities, ${count(entries)} entries, ${count(days)} days, ${count(seals)} seals, ${count(papers)} papers${since === null ? '' : `, since ${since}`}`,
  );
  for (const finding of findings) {
    const { sentence, where } = explainFinding(finding, { t: i18n.t, language: 'en' });
    console.log(`${finding.facilityCode}: ${sentence} ${where}`);
  }
  console.log(whole ? 'All is well.' : `Something does not fit in ${count(findings.length)} facilities.`);
}
