import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PRISMA = join(import.meta.dirname, '../../prisma');

/** Where migrations live, a folder each in Prisma's own format: `NNNN_slug/migration.sql`. */
export const MIGRATIONS_FOLDER = join(PRISMA, 'migrations');

/**
 * The Prisma schema that all migrations together amount to. It is what the next migration starts from, and what a test
 * compares the schema with.
 */
export const MIGRATED_SCHEMA = join(MIGRATIONS_FOLDER, 'schema.prisma');

/** One migration as it lies in the repository. */
export interface Migration {
  name: string;
  sql: string;
}

/** All migrations in the order in which they are applied. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = async (name: string) => ({
    name,
    sql: await readFile(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8'),
  });
  return Promise.all(names.toSorted().map(read));
}

/** The Prisma schema as one text: its files, one a noun, in order. */
export async function readSchema(): Promise<string> {
  const folder = join(PRISMA, 'schema');
  const files = (await readdir(folder)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('\n');
}
