import { PASSWORD } from '@jazylym/server/testing/accounts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** Signs in where `/` leads who is signed out. The dashboard is not built here: its address alone is looked at. */
async function signInAtRoot(userName: string) {
  const page = await stage.open({ as: null, path: '/', language: 'en' });
  expect(new URL(page.url()).pathname).toBe('/counter/');
  await page.getByRole('textbox', { name: 'User name' }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  return page;
}

test.each(['hq', 'editor', 'manager', 'admin', 'contact'])(
  '%s signs in and is led to the dashboard',
  async (userName) => {
    const page = await signInAtRoot(userName);
    await page.waitForURL('**/dashboard/');
  },
);

test('a clerk signs in and stands at the counter', async () => {
  const page = await signInAtRoot('aigerim');
  await page.waitForSelector('[data-field="search"]:focus');
  expect(new URL(page.url()).pathname).toBe('/counter/');
});

test('who came to another page of the counter is told whose it is, and how to go on', async () => {
  const page = await stage.open({ as: 'hq', path: '/counter/left', language: 'en' });
  const link = page.getByRole('link', { name: 'Go to the dashboard' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('/dashboard/');
});
