import { PASSWORD } from '@jazylym/server/testing/accounts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterAll(() => visits?.close());

const loseSessions = () => visits.server.owner.query('DELETE FROM session');

async function signIn(page: Page, userName: string): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByRole('textbox', { name: 'User name' }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

test('a session that ends under a form asks to sign in, and what was typed is still there, with the cursor', async () => {
  const page = await visits.visit('admin', { search: 'accounts/new' });
  const userName = page.getByRole('textbox', { name: 'User name' });
  await userName.fill('kept.one');
  await page.getByRole('combobox', { name: 'Role' }).selectOption('headquarters');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Айша Сақ');
  await loseSessions();
  await name.press('Enter');
  await signIn(page, 'admin');
  await page.getByText('this was not saved').waitFor();
  expect([await userName.inputValue(), await name.inputValue()]).toEqual(['kept.one', 'Айша Сақ']);
  await page.keyboard.press('Enter');
  await page.getByText('The account is made: Айша Сақ (kept.one)').waitFor();
  await page.context().close();
});

test('nothing is kept for somebody else, nor for who has signed out', async () => {
  const page = await visits.visit(null, { search: 'accounts/new' });
  await signIn(page, 'admin');
  await page.getByRole('heading', { name: 'New account' }).waitFor();
  const typed = page.getByRole('textbox', { name: 'User name' });
  await typed.fill('not.kept');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, 'admin');
  await page.getByRole('heading', { name: 'New account' }).waitFor();
  expect(await typed.inputValue()).toBe('');
  await typed.fill('not.kept');
  await page.getByRole('combobox', { name: 'Role' }).selectOption('headquarters');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Айша Сақ');
  await loseSessions();
  await page.keyboard.press('Enter');
  await signIn(page, 'hq');
  await page.getByText('There is no such page.').waitFor();
  expect(await page.content()).not.toContain('not.kept');
  await page.context().close();
});
