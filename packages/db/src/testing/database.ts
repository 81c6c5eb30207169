import { randomBytes } from 'node:crypto';
import { withConnection } from '../connection.ts';
import { testUrl } from './template.ts';

export interface TestDatabase {
  /** As the application connects: it owns nothing. */
  appUrl: string;
  /** As the owner, for loading reference data and for looking behind the application's back. */
  ownerUrl: string;
  /** Drops the database, its connections with it. */
  close(): Promise<void>;
}

/** A migrated, empty database of a test file's own on the test run's PostgreSQL. `empty: true` leaves out the migrations. */
export async function freshDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const superuserUrl = process.env.JAZYLYM_TEST_SUPERUSER_URL;
  const template = process.env.JAZYLYM_TEST_TEMPLATE;
  if (superuserUrl === undefined || template === undefined)
    throw new Error(
      'no test PostgreSQL: the vitest project must name packages/db/src/testing/start-postgres.ts as globalSetup',
    );
  const name = `jazylym_test_${randomBytes(6).toString('hex')}`;
  await withConnection(superuserUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : template} OWNER jazylym_test_owner`);
  });
  return {
    appUrl: testUrl(superuserUrl, 'app', name),
    ownerUrl: testUrl(superuserUrl, 'owner', name),
    close: () =>
      withConnection(superuserUrl, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
