import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

/**
 * The engine insists on a database, of which it asks one question: does the schema exist, and which version is it? The
 * answer here is the oldest PostgreSQL that we run on, so that a migration is the same wherever it is made.
 */
const oldestPostgres: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'oldest-postgres',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 15.0', 150000]],
  }),
  executeRaw: () => Promise.reject(new Error('making a migration runs nothing')),
  executeScript: () => Promise.reject(new Error('making a migration runs nothing')),
  startTransaction: () => Promise.reject(new Error('making a migration runs nothing')),
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => undefined,
};

/** The SQL that turns the first Prisma schema into the second; empty when they are the same. `null`: from nothing. */
export async function schemaDifference(from: string | null, to: string): Promise<string> {
  const connect = async () => oldestPostgres;
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', to]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory({
      provider: 'postgres',
      adapterName: oldestPostgres.adapterName,
      connect,
      connectToShadowDb: connect,
    }),
  );
  const schema = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : schema(from),
    to: schema(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout ?? '';
  return sql.trim() === '-- This is an empty migration.' ? '' : sql;
}
