import { makeUser } from '@jazylym/server/access/make-user';
import { PASSWORD } from '@jazylym/server/testing/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterAll(() => visits?.close());

test('signing in by keyboard keeps the filters of the link that one came by, and signing out asks again', async () => {
  const page = await visits.visit(null, { search: '?measure=amount' });
  await page.getByRole('textbox', { name: 'User name' }).waitFor();
  await page.keyboard.type('hq');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('Nothing was accepted in this period').waitFor();
  expect(await page.getByRole('radio', { name: 'Amount' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('textbox', { name: 'User name' }).waitFor();
  await page.context().close();
});

test('a one-time password is changed before anything is shown', async () => {
  await makeUser(visits.server.owner, {
    username: 'novice',
    name: 'Жаңа Басшы',
    role: 'headquarters',
    password: PASSWORD,
    mustChangePassword: true,
  });
  const page = await visits.visit(null);
  await page.getByRole('textbox', { name: 'User name' }).fill('novice');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill('short');
  await page.getByLabel('New password again').fill('short');
  await page.keyboard.press('Enter');
  await page.getByText('at least 10 characters are needed').waitFor();
  await page.getByLabel('New password', { exact: true }).fill('a longer secret');
  await page.getByLabel('New password again').fill('a longer secret');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await page.context().close();
});

test('who is locked out is told for how many minutes', async () => {
  const page = await visits.visit(null);
  await page.getByRole('textbox', { name: 'User name' }).fill('nobody.here');
  const password = page.getByLabel('Password', { exact: true });
  const locked = page.getByText(/Too many attempts\. Try again in \d+ min\./);
  for (let guess = 0; guess < 20 && (await locked.count()) === 0; guess++) {
    await password.fill(`guess ${guess}`);
    const answered = page.waitForResponse('**/auth/sign-in/username');
    await page.keyboard.press('Enter');
    await answered;
    await page.getByRole('button', { name: 'Sign in', disabled: false }).waitFor();
  }
  await locked.waitFor();
  await page.context().close();
});

test('an operator is led to the counter', async () => {
  const page = await visits.visit('aigerim');
  const link = page.getByRole('link', { name: 'Go to the counter' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('/counter/');
  await page.context().close();
});
