import { readFile } from 'node:fs/promises';
import { CannotStart } from '@jazylym/db/cannot-start';
import { type CatalogueImportMessages, catalogueImport } from '@jazylym/i18n/catalogue/import';
import { todayOf } from '../clock.ts';
import { readSettings } from '../env.ts';
import { complain } from '../operate/complain.ts';
import { prepareDatabase } from '../operate/prepare-database.ts';
import { reachDatabase } from '../operate/reach-database.ts';
import { type FileForm, type FileProblem, readCatalogueFile } from './import-file.ts';
import { type ImportOptions, readOptions } from './import-options.ts';
import { type CatalogueSummary, importCatalogue } from './import-store.ts';

/**
 * `npm run catalogue:import -- FILE`: publishes a catalogue out of a CSV file as the next version of its year. Ends with 0 when it
 * is published (or, with --dry-run, could be), 1 when something is wrong with the file or the database, 2 when the command is.
 */

type Problem = Parameters<typeof problemLine>[0];

/** More problems than these nobody reads at once. */
const MOST_PROBLEMS = 50;

async function run(options: ImportOptions, say: CatalogueImportMessages, now: Date): Promise<number> {
  const bytes = await readFile(options.file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return fail(say.unreadable(options.file, bytes.code ?? bytes.message));
  const file = readCatalogueFile(bytes, options);
  if (!file.ok) return refuse(file.problems, file.form, say);
  const { encoding, delimiter } = file.form;
  console.log(say.read({ file: options.file, encoding, delimiter, lines: file.entries.length }));

  const imported = await withOwner((ownerUrl) => importCatalogue(ownerUrl, file, options, now));
  if (!imported.ok)
    return imported.problems === 'monthsReversed'
      ? fail(say.monthsReversed)
      : refuse(imported.problems, file.form, say);
  const { version, summary, months } = imported;
  console.log(options.isDryRun ? say.checked(options.year, version) : say.published(options.year, version));
  console.log(say.startMonths(months.first, months.last));
  console.log(say.summary(summary satisfies CatalogueSummary));
  return 0;
}

async function withOwner<Result>(work: (ownerUrl: string) => Promise<Result>): Promise<Result> {
  const database = await reachDatabase(readSettings(process.env));
  try {
    await prepareDatabase(database);
    if (database.ownerUrl === null)
      throw new CannotStart('a catalogue is published as the owner of the database: set DATABASE_OWNER_URL');
    return await work(database.ownerUrl);
  } finally {
    await database.close();
  }
}

function refuse(problems: readonly Problem[], form: FileForm | null, say: CatalogueImportMessages): number {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) console.error(problemLine(problem, form, say));
  if (problems.length > MOST_PROBLEMS) console.error(say.more(problems.length - MOST_PROBLEMS));
  return fail(say.refused(problems.length));
}

function problemLine(
  problem: FileProblem | { line: number; column: string; reason: keyof CatalogueImportMessages['reason'] },
  form: FileForm | null,
  say: CatalogueImportMessages,
): string {
  const reason = say.reason[problem.reason];
  if (!('column' in problem)) return say.problem(problem.line, reason);
  const names: Record<string, string | undefined> = { ...say.column, ...form?.names };
  return say.problemInColumn(problem.line, names[problem.column] ?? problem.column, reason);
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

const now = new Date();
const read = readOptions(process.argv.slice(2), todayOf(now));
const say = catalogueImport[read.language];
try {
  if (read.ok) process.exitCode = await run(read.options, say, now);
  else {
    console.error(read.option === null ? say.usage : say.badOption(read.option));
    process.exitCode = 2;
  }
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
