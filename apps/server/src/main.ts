import { join } from 'node:path';
import { demoSignIn } from './demo/accounts.ts';
import { loadDemo } from './demo/load.ts';
import { readSettings, type Settings } from './env.ts';
import { complain, warn } from './operate/complain.ts';
import { firstAdministrator } from './operate/first-administrator.ts';
import { missingKeys } from './operate/missing-keys.ts';
import { CHECKOUT, openDatabase } from './operate/open-database.ts';
import { openKeys } from './operate/open-keys.ts';
import { prepareDatabase } from './operate/prepare-database.ts';
import { refuseBusyPort } from './operate/refuse-busy-port.ts';
import { say } from './operate/say.ts';
import { stopOnSignal } from './operate/stop-on-signal.ts';
import { sayWelcome } from './operate/welcome.ts';
import { startServer } from './server.ts';

/** What is to be closed when we stop, the last opened first. */
const closers: (() => Promise<void>)[] = [];
const breakOff = new AbortController();
const stop = async () => {
  breakOff.abort();
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
};
const isStopping = stopOnSignal(stop);

async function start(settings: Settings): Promise<void> {
  await refuseBusyPort(settings);
  const sealKeys = openKeys(settings);
  say(settings.database === null ? 'starting the built-in PostgreSQL …' : 'connecting to the database …');
  const opening = openDatabase({ settings, onTrouble, signal: breakOff.signal });
  closers.push(async () => (await opening.catch(() => null))?.close());
  const database = await opening;

  const applied = await prepareDatabase(database);
  if (applied.length > 0) say(`migrated the database: ${applied.join(', ')}`);
  const { appUrl, ownerUrl } = database;
  const isDemo = settings.demo && ownerUrl !== null && (await loadDemo({ ownerUrl, sealKeys, now: new Date(), say }));
  const warning = await missingKeys(appUrl, sealKeys);
  if (warning !== null) warn(warning);
  const administrator = await firstAdministrator(appUrl, new Date());

  const server = await startServer({
    databaseUrl: appUrl,
    sealKeys,
    clock: () => new Date(),
    port: settings.port,
    host: settings.host,
    log: settings.log,
    trustProxy: settings.trustProxy,
    publicFolders: { counter: join(CHECKOUT, 'apps/operator/dist'), dashboard: join(CHECKOUT, 'apps/dashboard/dist') },
    ...(settings.replicaUrl === undefined ? {} : { replicaUrl: settings.replicaUrl }),
    ...(settings.secret === undefined ? {} : { secret: settings.secret }),
    ...(settings.publicUrl === undefined ? {} : { publicUrl: settings.publicUrl }),
  });
  closers.push(() => server.close());
  sayWelcome({
    url: settings.publicUrl ?? server.url,
    database: database.name,
    sealKeys: sealKeys.folder,
    demo: isDemo ? demoSignIn : null,
    administrator,
  });
}

function onTrouble(message: string, lost: boolean): void {
  say(message);
  if (lost) process.exit(1);
}

try {
  await start(readSettings(process.env));
} catch (error) {
  if (!isStopping()) {
    complain(error, 'Jazylym cannot start: ');
    await stop();
    process.exit(1);
  }
}
