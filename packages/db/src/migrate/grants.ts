import pg from 'pg';

/**
 * What the application's role may do with each table. It owns nothing, and a registered document never changes: whoever
 * takes over the application cannot rewrite what was accepted. Imports into reference tables run as the owner.
 */
const GRANTS = {
  branch: 'SELECT',
  facility: 'SELECT',
  postal_place: 'SELECT',
  setting: 'SELECT',
  publisher: 'SELECT',
  publication: 'SELECT',
  campaign: 'SELECT',
  catalogue: 'SELECT',
  catalogue_entry: 'SELECT',
  catalogue_row: 'SELECT',
  abonement: 'SELECT, INSERT',
  abonement_subscriber: 'SELECT, INSERT',
  payment: 'SELECT, INSERT',
  invoice: 'SELECT, INSERT',
  journal: 'SELECT, INSERT',
  operational_day: 'SELECT, INSERT',
  facility_head: 'SELECT, INSERT, UPDATE',
  report_delta: 'SELECT, INSERT, DELETE',
  acceptance_rollup: 'SELECT, INSERT, UPDATE',
  user: 'SELECT, INSERT, UPDATE, DELETE',
  session: 'SELECT, INSERT, UPDATE, DELETE',
  account: 'SELECT, INSERT, UPDATE, DELETE',
  verification: 'SELECT, INSERT, UPDATE, DELETE',
  _prisma_migrations: 'SELECT',
} as const;

/**
 * Gives the application's role exactly the rights above and takes away any other, in one transaction. Idempotent.
 * Throws when a table is missing from the list: a new table must say what the application may do with it.
 */
export async function grant(client: pg.ClientBase, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  await refuseUnlisted(client);
  await client.query('BEGIN');
  await client.query(`
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${role};
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${role};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${role};
    GRANT USAGE ON SCHEMA public TO ${role};`);
  for (const [table, rights] of Object.entries(GRANTS))
    await client.query(`GRANT ${rights} ON TABLE public.${pg.escapeIdentifier(table)} TO ${role}`);
  await client.query('COMMIT');
}

async function refuseUnlisted(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY($1)",
    [Object.keys(GRANTS)],
  );
  if (rows.length > 0)
    throw new Error(`packages/db/src/migrate/grants.ts says nothing of: ${rows.map(({ name }) => name).join(', ')}`);
}
