import { CannotStart } from '@jazylym/db/cannot-start';
import * as z from 'zod';

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));
const PostgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const YesNo = z.enum(['0', '1']).transform((value) => value === '1');
const Text = z.string().min(1);

/** What each setting must be, for the sentence about a bad one. */
const MUST_BE: Record<string, string> = {
  PORT: 'a port number, 0 to 65535',
  HOST: 'an address of this machine',
  DATABASE_URL: 'a postgresql:// address',
  DATABASE_OWNER_URL: 'a postgresql:// address',
  DATABASE_REPLICA_URL: 'a postgresql:// address',
  JAZYLYM_DEMO: '0 or 1',
  JAZYLYM_DATA: 'a folder',
  JAZYLYM_SEAL_KEYS: 'a folder',
  JAZYLYM_SECRET: 'at least 32 characters',
  JAZYLYM_PUBLIC_URL: 'an http:// or https:// address',
  JAZYLYM_LOG: 'silent, error, warn, info or debug',
  TRUST_PROXY: '0 or 1',
};

const Environment = z.object({
  PORT: Port.default(4000),
  HOST: Text.default('127.0.0.1'),
  DATABASE_URL: PostgresUrl.optional(),
  DATABASE_OWNER_URL: PostgresUrl.optional(),
  DATABASE_REPLICA_URL: PostgresUrl.optional(),
  JAZYLYM_DEMO: YesNo.default(true),
  JAZYLYM_DATA: Text.optional(),
  JAZYLYM_SEAL_KEYS: Text.optional(),
  JAZYLYM_SECRET: z.string().min(32).optional(),
  JAZYLYM_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  JAZYLYM_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  TRUST_PROXY: YesNo.default(false),
});

export interface Settings {
  port: number;
  host: string;
  /** The PostgreSQL to use; null for the built-in one. `ownerUrl` null: someone else migrates it. */
  database: { appUrl: string; ownerUrl: string | null } | null;
  /** A standby of it, from which reports are read. */
  replicaUrl: string | undefined;
  demo: boolean;
  dataFolder: string | undefined;
  /** Where the keys of the seals lie; undefined for beside the data. */
  sealKeys: string | undefined;
  secret: string | undefined;
  /** Without a slash at the end. */
  publicUrl: string | undefined;
  log: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  trustProxy: boolean;
}

/**
 * The settings out of the environment; docs/operating.md has the table. An empty variable is an unset one. Throws
 * CannotStart that names the first bad one and never repeats its value, which may be a password.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(set);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    throw new CannotStart(`the setting ${name} must be ${MUST_BE[name]}`);
  }
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_REPLICA_URL: replicaUrl, ...rest } = read.data;
  if (ownerUrl !== undefined && appUrl === undefined)
    throw new CannotStart(
      'DATABASE_OWNER_URL is set without DATABASE_URL, which says as whom the application connects',
    );
  if (replicaUrl !== undefined && appUrl === undefined)
    throw new CannotStart('DATABASE_REPLICA_URL is set without DATABASE_URL: the built-in PostgreSQL has no standby');
  return {
    port: rest.PORT,
    host: rest.HOST,
    database: appUrl === undefined ? null : { appUrl, ownerUrl: ownerUrl ?? null },
    replicaUrl,
    demo: rest.JAZYLYM_DEMO,
    dataFolder: rest.JAZYLYM_DATA,
    sealKeys: rest.JAZYLYM_SEAL_KEYS,
    secret: rest.JAZYLYM_SECRET,
    publicUrl: rest.JAZYLYM_PUBLIC_URL?.replace(/\/+$/, ''),
    log: rest.JAZYLYM_LOG,
    trustProxy: rest.TRUST_PROXY,
  };
}
