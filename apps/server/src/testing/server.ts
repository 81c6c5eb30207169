import { freshDatabase } from '@jazylym/db/testing/database';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import { type RunningServer, type ServerOptions, startServer } from '../server.ts';
import { type AccountName, makeAccounts } from './accounts.ts';
import { clientOf, type TestClient } from './client.ts';
import { CAMPAIGN_DAY, clockAt } from './clock.ts';
import { loadReference } from './reference.ts';
import { temporarySealKeys } from './seal-keys.ts';
import { signIn } from './sign-in.ts';

/** A real server on a fresh database with the test country and accounts. */
export type TestServer = RunningServer & {
  clock: Clock & { set(iso: string): void };
  /** As the owner: looks behind the application's back. */
  owner: pg.Pool;
  ownerUrl: string;
  /** As the application's role. */
  app: pg.Pool;
  appUrl: string;
  cookieOf(name: AccountName): Promise<string>;
  as(name: AccountName | null): Promise<TestClient>;
};

/** Starts one; `close()` drops the database too. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const database = await freshDatabase();
  const owner = poolOf(database.ownerUrl);
  const app = poolOf(database.appUrl);
  await loadReference(owner);
  await makeAccounts(owner);
  const clock = clockAt(CAMPAIGN_DAY);
  const server = await startServer({
    databaseUrl: database.appUrl,
    clock,
    sealKeys: temporarySealKeys(),
    port: 0,
    ...options,
  });
  const cookies = new Map<AccountName, Promise<string>>();
  const cookieOf = (name: AccountName): Promise<string> => {
    const cookie = cookies.get(name) ?? signIn(server.url, name);
    cookies.set(name, cookie);
    return cookie;
  };
  return {
    ...server,
    clock,
    owner,
    app,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    cookieOf,
    as: async (name) => clientOf(server.url, name === null ? '' : await cookieOf(name)),
    close: async () => {
      await server.close();
      await Promise.all([owner.end(), app.end()]);
      await database.close();
    },
  };
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 4, options: '-c TimeZone=UTC' });
  // Idle, or still closing, while its database is dropped.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
