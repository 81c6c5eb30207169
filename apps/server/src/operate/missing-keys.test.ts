import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSealKeys, rotateSealKey, type SealKeys } from '../day/seal-keys.ts';
import { startMain } from '../testing/main.ts';
import { loadReference } from '../testing/reference.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { sealedContent, storeSealed } from '../testing/sealed.ts';
import { missingKeys } from './missing-keys.ts';

let database: TestDatabase;
let keys: SealKeys;
beforeAll(async () => {
  database = await freshDatabase();
  keys = temporarySealKeys();
  const owner = new pg.Pool({ connectionString: database.ownerUrl });
  await loadReference(owner);
  await storeSealed(owner, keys, sealedContent('2026-11-10'));
  rotateSealKey(keys.folder);
  await owner.query('UPDATE protocol SET number_sequence = 41');
  await storeSealed(owner, keys, sealedContent('2026-11-11'));
  await owner.end();
});
afterAll(() => database?.close());

test('keys that are all here, or seal nothing yet, are none that is missing', async () => {
  rotateSealKey(keys.folder);
  expect(await missingKeys(database.appUrl, keys)).toBeNull();
});

test('a database without its folder is warned of by the keys of its first and last days, until the folder is back', async () => {
  const anew = temporarySealKeys();
  const [lost, kept] = [keys.ids(), anew.active().keyId];
  const used = lost.filter((id) => id !== keys.active().keyId);
  const said = (await missingKeys(database.appUrl, anew)) ?? '';
  expect(used.map((id) => said.includes(id))).toEqual([true, true]);
  expect(said).toContain(anew.folder);
  expect(said).not.toContain(keys.active().keyId);
  // What is put back beside the key that was made meanwhile, but for the private halves, is enough to verify.
  for (const id of lost) cpSync(join(keys.folder, `${id}.pub.pem`), join(anew.folder, `${id}.pub.pem`));
  expect(await missingKeys(database.appUrl, openSealKeys(anew.folder))).toBeNull();
  expect(anew.active().keyId).toBe(kept);
  rmSync(join(anew.folder, `${used[0]}.pub.pem`));
  expect(await missingKeys(database.appUrl, openSealKeys(anew.folder))).toContain(`(${used[0]})`);
});

test('a start says so on stderr and goes on', async () => {
  const main = startMain({ JAZYLYM_DEMO: '0', DATABASE_URL: database.appUrl });
  const [, url] = await main.hears(/Health +(\S+)/);
  expect((await fetch(url as string)).status).toBe(200);
  main.kill('SIGINT');
  const { code, complaints } = await main.ended;
  expect([code, complaints.length]).toEqual([0, 1]);
  expect(complaints[0]).toMatch(
    /^Warning: certified days were sealed with keys that the folder .* does not hold \(.*\)\.$/,
  );
});
