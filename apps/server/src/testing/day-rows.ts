import type { TestServer } from './server.ts';

type Writable = { table: string; hasDay: boolean };

/** The tables in which the application may write something, and whether their rows name a facility's day. */
export async function writableTables(server: TestServer): Promise<Writable[]> {
  const { rows } = await server.owner.query<Writable>(
    `SELECT g.table_name AS table, (SELECT count(*) = 2 FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.table_name = g.table_name AND c.column_name IN ('facility_id', 'business_date')) AS "hasDay"
     FROM information_schema.role_table_grants g
     WHERE g.table_schema = 'public' AND g.grantee = $1 AND g.privilege_type <> 'SELECT'
     GROUP BY g.table_name ORDER BY g.table_name`,
    [new URL(server.appUrl).username],
  );
  return rows;
}

/** Derived from documents, of which they are a recount. */
const FIGURES = ['report_delta', 'acceptance_rollup'];

/** Those of them that hold documents of days; report deltas are derived from documents, and folded away. */
export async function documentTables(server: TestServer): Promise<string[]> {
  const tables = await writableTables(server);
  return tables.flatMap(({ table, hasDay }) => (hasDay && !FIGURES.includes(table) ? [table] : []));
}

/** Every document of a day, by table, to the byte. */
export async function rowsOfDay(
  server: TestServer,
  { facilityId, businessDate }: { facilityId: number; businessDate: string },
): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const table of await documentTables(server)) {
    const { rows } = await server.owner.query<{ text: string }>(
      `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS text FROM ${table} t
       WHERE facility_id = $1 AND business_date = $2`,
      [facilityId, businessDate],
    );
    all[table] = rows[0]?.text ?? '';
  }
  return all;
}
