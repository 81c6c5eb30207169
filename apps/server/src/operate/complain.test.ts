import { CannotStart } from '@jazylym/db/cannot-start';
import { freshDatabase } from '@jazylym/db/testing/database';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startMain } from '../testing/main.ts';
import { sentenceOf } from './complain.ts';

test.each([
  [new CannotStart('the port is busy'), 'the port is busy'],
  [
    Object.assign(new Error('permission denied for table setting'), { code: '42501' }),
    'permission denied for table setting (42501)',
  ],
  [Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }), 'read ECONNRESET'],
  [new AggregateError([Object.assign(new Error('connect refused'), { code: 'X1' })]), 'connect refused (X1)'],
  [new Error('two\n  lines.'), 'two lines'],
  ['a word', 'a word'],
])('%o is one sentence', (error, says) => {
  expect(sentenceOf(error)).toBe(says);
});

test('an error of PostgreSQL that ends the start is one sentence with its code; its stack only on demand', async () => {
  const database = await freshDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('DROP TABLE session CASCADE; ALTER TABLE "user" RENAME TO somebody');
  await owner.end();
  const settings = { JAZYLYM_DEMO: '0', DATABASE_URL: database.appUrl };
  expect(await startMain(settings).ended).toEqual({
    code: 1,
    complaints: ['Jazylym cannot start: relation "user" does not exist (42P01).'],
  });
  const { complaints } = await startMain({ ...settings, JAZYLYM_LOG: 'debug' }).ended;
  expect(complaints.join()).toMatch(/42P01.*at .*first-administrator/);
  await database.close();
});
