import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';

/**
 * What the application's role may do with each table. It owns nothing, and a registered document never changes: whoever
 * takes over the application cannot rewrite what was accepted. What an administrator keeps is added and changed, never deleted; of
 * `setting` policies of the table (migrations 0006 and 0008) let it write the order of acceptance and the issuer alone. Catalogues are imported as the owner.
 */
const GRANTS = {
  branch: 'SELECT, INSERT, UPDATE',
  facility: 'SELECT, INSERT, UPDATE',
  postal_place: 'SELECT, INSERT, UPDATE',
  reference_head: 'SELECT, INSERT, UPDATE',
  setting: 'SELECT, INSERT, UPDATE',
  publisher: 'SELECT',
  publication: 'SELECT',
  campaign: 'SELECT, INSERT, UPDATE',
  catalogue: 'SELECT',
  catalogue_entry: 'SELECT',
  catalogue_row: 'SELECT',
  abonement: 'SELECT, INSERT',
  abonement_subscriber: 'SELECT, INSERT',
  subscriber_word: 'SELECT, INSERT',
  payment: 'SELECT, INSERT',
  invoice: 'SELECT, INSERT',
  reversal: 'SELECT, INSERT',
  paper_print: 'SELECT, INSERT',
  abonement_step: 'SELECT, INSERT',
  fiscal_mark: 'SELECT, INSERT',
  fiscal_cursor: 'SELECT, INSERT, UPDATE',
  journal: 'SELECT, INSERT',
  // What is documented is added to; of a certified day policies refuse even that (migration 0011).
  operational_day: 'SELECT, INSERT, UPDATE',
  day_count: 'SELECT, INSERT, UPDATE',
  protocol: 'SELECT, INSERT',
  remittance: 'SELECT, INSERT',
  batch: 'SELECT, INSERT',
  batch_draft: 'SELECT, INSERT, UPDATE, DELETE',
  batch_draft_card: 'SELECT, INSERT, UPDATE, DELETE',
  collector: 'SELECT, INSERT, UPDATE',
  collector_change: 'SELECT, INSERT',
  blank_issue: 'SELECT, INSERT',
  blank_ended: 'SELECT, INSERT',
  notice: 'SELECT, INSERT',
  notice_seen: 'SELECT, INSERT',
  facility_head: 'SELECT, INSERT, UPDATE',
  report_delta: 'SELECT, INSERT, DELETE',
  acceptance_rollup: 'SELECT, INSERT, UPDATE',
  delivery_rollup: 'SELECT, INSERT, UPDATE',
  plan_version: 'SELECT, INSERT',
  plan_line: 'SELECT, INSERT',
  saved_view: 'SELECT, INSERT, UPDATE, DELETE',
  home_view: 'SELECT, INSERT, UPDATE, DELETE',
  api_key: 'SELECT, INSERT, UPDATE',
  user: 'SELECT, INSERT, UPDATE, DELETE',
  session: 'SELECT, INSERT, UPDATE, DELETE',
  account: 'SELECT, INSERT, UPDATE, DELETE',
  verification: 'SELECT, INSERT, UPDATE, DELETE',
  certification_pin: 'SELECT, INSERT, UPDATE, DELETE',
  sign_in_attempt: 'SELECT, INSERT, UPDATE, DELETE',
  change_record: 'SELECT, INSERT',
  _prisma_migrations: 'SELECT',
} as const;

/**
 * Gives the application's role exactly the rights above and takes away any other, in one transaction. Idempotent.
 * Throws when a table is missing from the list: a new table must say what the application may do with it; and CannotStart,
 * before it touches anything, where the role owns the database.
 */
export async function grant(client: pg.ClientBase, appRole: string): Promise<void> {
  await refuseOwner(client, appRole);
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

/**
 * Makes sure that the application's role cannot act as the owner of the database or of anything in it: taking such a role's
 * rights away would shut the owner out for good. Changes nothing. Throws CannotStart, also when there is no such role.
 */
export async function refuseOwner(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ owns: boolean }>(
    `SELECT bool_or(pg_has_role(r.oid, owner, 'MEMBER')) AS owns
     FROM pg_roles r, (
       SELECT datdba AS owner FROM pg_database WHERE datname = current_database()
       UNION SELECT relowner FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS owners
     WHERE r.rolname = $1 GROUP BY r.oid`,
    [role],
  );
  if (rows[0] === undefined)
    throw new CannotStart(`there is no role ${role} in the database, which DATABASE_URL names`);
  if (rows[0].owns)
    throw new CannotStart(
      `the role ${role} of DATABASE_URL could rewrite registered documents: name one that is neither owner nor superuser`,
    );
}
