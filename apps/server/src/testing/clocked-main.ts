import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openSealKeys } from '../day/seal-keys.ts';
import { startServer } from '../server.ts';

/**
 * The server in a process of its own that may be killed, with a clock that whoever started it sets: the file `TEST_CLOCK` says what time it is, in
 * ISO. Over the channel to its parent it tells where it listens, and reads reference data anew when asked.
 * Ends with its parent.
 */
const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};
const clockFile = setting('TEST_CLOCK');
const server = await startServer({
  databaseUrl: setting('DATABASE_URL'),
  sealKeys: openSealKeys(setting('JAZYLYM_SEAL_KEYS')),
  clock: () => new Date(readFileSync(clockFile, 'utf8')),
  port: 0,
});
process.on('disconnect', () => process.exit());
process.on('message', () => void server.refresh().then(() => process.send?.('refreshed')));
process.send?.({ url: server.url });
// Otherwise kept at the end, and it is killed before.
flushCompileCache();
