import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaDifference } from './engine.ts';
import { MIGRATED_SCHEMA, MIGRATIONS_FOLDER, readMigrations, readSchema } from './folder.ts';

/**
 * `npm run db:migration NAME`: writes the migration from the last migrated schema to the present one.
 * With nothing changed it makes an empty migration, for what Prisma's schema cannot say (functions, policies).
 */
const [slug] = process.argv.slice(2);
if (slug === undefined || !/^[a-z][a-z0-9_]*$/.test(slug)) {
  console.error('Say what the migration does, in lower case: npm run db:migration add_seal');
  process.exit(2);
}

const before = await readFile(MIGRATED_SCHEMA, 'utf8').catch(() => null);
const schema = await readSchema();
const number = String((await readMigrations()).length + 1).padStart(4, '0');
const folder = join(MIGRATIONS_FOLDER, `${number}_${slug}`);
const sql = await schemaDifference(before, schema);
await mkdir(folder);
await writeFile(join(folder, 'migration.sql'), sql);
await writeFile(MIGRATED_SCHEMA, schema);
console.log(`made ${folder}/migration.sql`);
