import { randomBytes } from 'node:crypto';
import { withConnection } from '../connection.ts';
import { migrate } from '../migrate/migrate.ts';

/** The two roles of test databases, with a password that is no secret: the server listens to this machine only. */
export const TEST_ROLES = { owner: 'jazylym_test_owner', app: 'jazylym_test_app', password: 'test' } as const;

/** Makes the roles and a migrated database for tests to clone; answers its name, new with each run. */
export async function makeTemplate(superuserUrl: string): Promise<string> {
  const name = `jazylym_template_${randomBytes(6).toString('hex')}`;
  await withConnection(superuserUrl, async (client) => {
    for (const role of [TEST_ROLES.owner, TEST_ROLES.app]) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${TEST_ROLES.password}'`);
    }
    await client.query(`CREATE DATABASE ${name} OWNER ${TEST_ROLES.owner}`);
  });
  await migrate({ ownerUrl: testUrl(superuserUrl, 'owner', name), appRole: TEST_ROLES.app });
  return name;
}

/** How a test connects to `database`, as its owner or as the application. */
export function testUrl(superuserUrl: string, role: 'owner' | 'app', database: string): string {
  const url = new URL(superuserUrl);
  url.username = TEST_ROLES[role];
  url.password = TEST_ROLES.password;
  url.pathname = `/${database}`;
  return url.href;
}
