import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CannotStart } from '../cannot-start.ts';
import { connect } from '../client.ts';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { TEST_ROLES } from '../testing/template.ts';
import { schemaDifference } from './engine.ts';
import { MIGRATED_SCHEMA, readMigrations, readSchema } from './folder.ts';
import { grant } from './grants.ts';
import { ForeignMigration, migrate } from './migrate.ts';

const MODELS = Array.from((await readSchema()).matchAll(/^model (\w+)/gm), ([, name]) => name as string);

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase({ empty: true });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.close();
});

const migrateIt = () => migrate({ ownerUrl: database.ownerUrl, appRole: TEST_ROLES.app });

test('every change of the Prisma schema has a migration', async () => {
  expect(await schemaDifference(await readFile(MIGRATED_SCHEMA, 'utf8'), await readSchema())).toBe('');
});

test('two servers that start at once migrate an empty database once', async () => {
  const names = (await readMigrations()).map(({ name }) => name);
  const answers = await Promise.all([migrateIt(), migrateIt(), migrateIt()]);
  expect(answers.toSorted((one, other) => other.length - one.length)).toEqual([names, [], []]);
});

test.each(MODELS)('%s can be read as the application through the typed client', async (model) => {
  const { prisma, close } = connect({ url: database.appUrl, max: 1 });
  const table = prisma[((model[0] as string).toLowerCase() + model.slice(1)) as 'branch'];
  expect(await table.findMany()).toBeInstanceOf(Array);
  await close();
});

describe('the application', () => {
  const attempt = async (sql: string) => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      await app.query(sql);
      return 'allowed';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await app.end();
    }
  };

  test.each(['abonement', 'abonement_subscriber', 'payment', 'invoice', 'journal'])(
    'may not change or delete a row of %s',
    async (table) => {
      expect(await attempt(`UPDATE ${table} SET facility_id = 1`)).toMatch(/permission denied/);
      expect(await attempt(`DELETE FROM ${table}`)).toMatch(/permission denied/);
      expect(await attempt(`TRUNCATE ${table}`)).toMatch(/permission denied/);
    },
  );

  test.each(['publication', 'catalogue', 'catalogue_entry', 'catalogue_row'])('may only read %s', async (table) => {
    expect(await attempt(`SELECT FROM ${table}`)).toBe('allowed');
    expect(await attempt(`INSERT INTO ${table} DEFAULT VALUES`)).toMatch(/permission denied/);
    expect(await attempt(`DELETE FROM ${table}`)).toMatch(/permission denied/);
  });

  test.each(['branch', 'facility', 'postal_place', 'campaign', 'setting'])(
    'may not delete what documents refer to in %s',
    async (table) => {
      expect(await attempt(`DELETE FROM ${table}`)).toMatch(/permission denied/);
      expect(await attempt(`TRUNCATE ${table}`)).toMatch(/permission denied/);
    },
  );

  test('may set the order of acceptance and the issuer and no other setting, least of all what signs the cookies', async () => {
    for (const name of ['acceptance.order', 'organisation.issuer']) {
      expect(await attempt(`INSERT INTO setting VALUES ('${name}', '{}')`)).toBe('allowed');
      expect(await attempt(`UPDATE setting SET value = '{"set": 2}' WHERE name = '${name}'`)).toBe('allowed');
    }
    expect(await attempt(`INSERT INTO setting VALUES ('other', '{}')`)).toMatch(/row-level security/);
    expect(await attempt(`UPDATE setting SET name = 'other' WHERE name = 'acceptance.order'`)).toMatch(/row-level/);
    await attempt(`UPDATE setting SET value = '"mine"' WHERE name NOT IN ('acceptance.order', 'organisation.issuer')`);
    const { rows } = await owner.query(`SELECT name FROM setting WHERE value = '"mine"'`);
    expect(rows).toEqual([]);
  });

  test('owns nothing, and may make nothing', async () => {
    expect(await attempt('CREATE TABLE mine (id int)')).toMatch(/permission denied/);
    expect(await attempt('CREATE SCHEMA mine')).toMatch(/permission denied/);
    expect(await attempt('ALTER TABLE abonement ADD COLUMN mine int')).toMatch(/must be owner/);
  });
});

test('a table that the grants do not name is refused, rather than left without or with all rights', async () => {
  await owner.query('CREATE TABLE forgotten (id int)');
  await expect(migrateIt()).rejects.toThrow(/grants\.ts says nothing of: forgotten/);
  await owner.query('DROP TABLE forgotten');
  expect(await migrateIt()).toEqual([]);
});

test('an application that is the owner is refused before anything is touched, and loses no right', async () => {
  const untouched = await freshDatabase({ empty: true });
  const client = new pg.Client({ connectionString: untouched.ownerUrl });
  await client.connect();
  const rightsOfAll = async () => (await client.query('SELECT relname, relacl::text FROM pg_class ORDER BY oid')).rows;
  const asOwner = () => migrate({ ownerUrl: untouched.ownerUrl, appRole: TEST_ROLES.owner });
  await expect(asOwner()).rejects.toThrow(CannotStart);
  expect((await client.query("SELECT FROM pg_tables WHERE schemaname = 'public'")).rowCount).toBe(0);
  await migrate({ ownerUrl: untouched.ownerUrl, appRole: TEST_ROLES.app });
  const before = await rightsOfAll();
  await expect(asOwner()).rejects.toThrow(/neither owner nor superuser/);
  await expect(grant(client, TEST_ROLES.owner)).rejects.toThrow(/neither owner nor superuser/);
  expect(await rightsOfAll()).toEqual(before);
  expect(await migrate({ ownerUrl: untouched.ownerUrl, appRole: TEST_ROLES.app })).toEqual([]);
  await client.end();
  await untouched.close();
});

test('a database of a newer version is refused, and so is one whose migration was edited afterwards', async () => {
  await owner.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', now(), '9999_later')`,
  );
  await expect(migrateIt()).rejects.toThrow(ForeignMigration);
  await owner.query(`DELETE FROM _prisma_migrations WHERE migration_name = '9999_later'`);
  await owner.query(`UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '0001_tables'`);
  await expect(migrateIt()).rejects.toThrow(/edited/);
});

test('cut off anywhere in the migrations, they go on from there, and the database is as if nothing had happened', async () => {
  const cut = await freshDatabase({ empty: true });
  const other = new pg.Client({ connectionString: cut.ownerUrl });
  await other.connect();
  const target = { ownerUrl: cut.ownerUrl, appRole: TEST_ROLES.app };
  for (let round = 0; round < 8; round += 1) {
    const migrating = migrate(target).catch((error: Error) => error);
    await wait(Math.random() * 60);
    await other.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await migrating;
  }
  await migrate(target);
  const { rows } = await other.query('SELECT migration_name FROM _prisma_migrations ORDER BY migration_name');
  expect(rows).toEqual((await readMigrations()).map(({ name }) => ({ migration_name: name })));
  const { prisma, close } = connect({ url: cut.appUrl, max: 1 });
  expect(await prisma.abonement.count()).toBe(0);
  await close();
  await other.end();
  await cut.close();
});
