import pg from 'pg';
import { withConnection } from '../connection.ts';

/**
 * Makes the database `jazylym` and its two roles: `jazylym_owner` owns it and migrates, `jazylym_app` may connect and gets
 * its rights from the grants. Idempotent: a kill on the way is made good by the next start.
 */
export async function makeRoles(url: string, passwords: { owner: string; app: string }): Promise<void> {
  await withConnection(url, async (client) => {
    const roles = { jazylym_owner: passwords.owner, jazylym_app: passwords.app };
    for (const [role, password] of Object.entries(roles)) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    }
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'jazylym'");
    if (rowCount === 0) await client.query('CREATE DATABASE jazylym OWNER jazylym_owner');
    await client.query('REVOKE ALL ON DATABASE jazylym FROM PUBLIC; GRANT CONNECT ON DATABASE jazylym TO jazylym_app');
  });
}
