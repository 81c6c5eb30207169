import type { Measure } from './meter.ts';
import type { Table } from './tables.ts';

/**
 * A backup is one text: a line of JSON for the header; for each table a line of JSON, the rows as COPY writes them, and a
 * line `\.`; a line of JSON at the end with each table's rows and SHA-256. On disk it is compressed with gzip.
 */
export interface Header {
  format: 'jazylym-backup';
  version: 1;
  /** ISO 8601. */
  madeAt: string;
  postgres: string;
  /** The migrations that had been applied, in order. */
  migrations: { name: string; checksum: string }[];
}

export type Section = Table;

export interface Trailer {
  tables: Record<string, Measure>;
}

/** What ends the rows of a table: no row can be this, as COPY writes a backslash twice. */
export const END_OF_ROWS = '\\.';
