import { readFile } from 'node:fs/promises';
import { violationsOf } from '@jazylym/browser/axe';
import { PASSWORD } from '@jazylym/server/testing/accounts';
import { clientOf } from '@jazylym/server/testing/client';
import { signIn } from '@jazylym/server/testing/sign-in';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterAll(() => visits?.close());

/** A moment later: histories go by the clock, which stands still in tests. */
function later(): void {
  const { clock } = visits.server;
  clock.set(new Date(clock().getTime() + 1000).toISOString());
}

async function signInAt(page: Page, userName: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'User name' }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

test('an administrator makes an operator by keyboard, who chooses a password, is disabled and is out at once', async () => {
  const admin = await visits.visit('admin');
  const { keyboard } = admin;
  await admin.waitForURL('**/dashboard/accounts');
  await admin.getByRole('link', { name: 'New account' }).focus();
  await keyboard.press('Enter');
  await admin.getByRole('textbox', { name: 'User name' }).waitFor();
  await keyboard.type('asel.k');
  await keyboard.press('Tab');
  await keyboard.type('Қуанышқызы Әсел');
  await keyboard.press('Tab');
  await keyboard.type('Operator');
  await keyboard.press('Tab');
  await keyboard.type('1602');
  await admin.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  const password = await admin.locator('code').textContent();
  expect(await admin.locator(':focus').textContent()).toBe('Copy');
  const questions: string[] = [];
  admin.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await admin.getByRole('link', { name: 'Back to all accounts' }).click();
  await admin.getByRole('button', { name: 'Make another' }).click();
  expect(await admin.locator('code').textContent()).toBe(password);
  expect(questions).toHaveLength(2);
  await admin.getByRole('button', { name: 'Copy' }).focus();
  await keyboard.press('Enter');

  const operator = await visits.visit(null, { search: 'account' });
  await signInAt(operator, 'asel.k', password ?? '');
  await operator.getByLabel('Current password').fill(password ?? '');
  await operator.getByLabel('New password', { exact: true }).fill('a password of her own');
  await operator.getByLabel('New password again').fill('a password of her own');
  await operator.keyboard.press('Enter');
  await operator.getByRole('heading', { name: 'My account' }).waitFor();
  await operator.getByText('Қуанышқызы Әсел').waitFor();

  await admin.getByRole('link', { name: 'Open the account' }).click();
  await admin.getByText('asel.k · Operator · 160200 Sairam post office').waitFor();
  later();
  await admin.getByRole('button', { name: 'Disable the account' }).click();
  await keyboard.type('No');
  await keyboard.press('Escape');
  expect(await admin.locator(':focus').textContent()).toBe('Disable the account');
  await keyboard.press('Enter');
  await keyboard.type('Left the post');
  await keyboard.press('Enter');
  await admin.getByText('The account is disabled: Left the post').waitFor();
  await admin.getByText('No open sessions.').waitFor();
  const history = admin.locator('ol li').first();
  expect(await history.textContent()).toMatch(/Арман Әли.*StateEnabledDisabledReasonLeft the post/);

  await operator.getByText('Русский', { exact: true }).click();
  await operator.reload();
  await operator.getByRole('textbox', { name: 'User name' }).waitFor();
  await signInAt(operator, 'asel.k', 'a password of her own');
  await operator.getByRole('alert').waitFor();
  await Promise.all([admin, operator].map((page) => page.context().close()));
});

test('the filters of the list are in the address, and what they show is what is exported', async () => {
  const page = await visits.visit('admin');
  await page.getByRole('searchbox', { name: 'Name or user name' }).fill('сәуле');
  await page.waitForURL('**/accounts?text=*');
  await page.getByRole('combobox', { name: 'Branch' }).selectOption('02');
  await page.getByRole('link', { name: 'Сәуле Омарова' }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^saule;Сәуле Омарова;Operator;050012;/);
  await page.context().close();
});

test('an administrator clears a forgotten PIN by keyboard; where there is none nothing is offered', async () => {
  const { server } = visits;
  const dana = await server.as('dana');
  await dana.access.setPin.mutate({ currentPassword: PASSWORD, pin: '280419' });
  const { rows } = await server.owner.query<{ id: string }>(`SELECT id FROM "user" WHERE username = 'dana'`);
  const page = await visits.visit('admin', { search: `accounts/${rows[0]?.id}` });
  await page.getByRole('button', { name: 'Clear the PIN' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.locator(':focus').textContent()).toBe('Clear the PIN');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  later();
  await page.keyboard.press('Enter');
  await page.getByText('The PIN is cleared').waitFor();
  expect(await page.locator(':focus').textContent()).toContain('The PIN is cleared');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByText('cleared by an administrator').waitFor();
  expect((await dana.access.own.query()).pin).toBeNull();
  await page.reload();
  await page.getByRole('button', { name: 'Give a one-time password' }).waitFor();
  expect(await page.getByRole('button', { name: 'Clear the PIN' }).count()).toBe(0);
});

test('a file of accounts is previewed, taken whole, and its passwords are offered once', async () => {
  const page = await visits.visit('admin', { search: 'accounts/import' });
  const file = (text: string) => ({ name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const head = 'User name;Name;Role;Facility\n';
  await page.locator('input[type=file]').setInputFiles(file(`${head}gul;Гүл Әли;Operator;999999\n`));
  await page.getByRole('cell', { name: 'No facility has this postal index' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file(`${head}gul;Гүл Әли;Operator;160000\n`));
  await page.getByText('To be made: 1').waitFor();
  let imports = 0;
  page.on('request', (request) => {
    if (request.url().includes('access.importAccounts')) imports++;
  });
  await page.getByRole('button', { name: 'Take all of it' }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the passwords' }).click(),
  ]);
  expect(imports).toBe(1);
  const [, line = ''] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  const [userName = '', name, password = ''] = line.split(';');
  expect([userName, name]).toEqual(['gul', 'Гүл Әли']);
  const { url } = visits.server;
  expect(await clientOf(url, await signIn(url, userName, password)).access.me.query()).toMatchObject({
    mustChangePassword: true,
  });
  await page.context().close();
});

test('what another administrator has changed meanwhile is shown beside what was typed, and one of both stays', async () => {
  const [one, other] = [await visits.visit('admin'), await visits.visit('admin')];
  const rename = async (page: Page, name: string) => {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
  };
  for (const page of [one, other]) {
    await page.getByRole('link', { name: 'Дана Ерланқызы' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  }
  later();
  await rename(one, 'Дана Бірінші');
  await one.getByText('Saved.').waitFor();
  later();
  await rename(other, 'Дана Екінші');
  const conflict = other.getByRole('alert').filter({ hasText: 'Somebody else changed this' });
  await conflict.waitFor();
  expect(await conflict.getByRole('row').allTextContents()).toEqual([
    'FieldStoredYours',
    'NameДана БіріншіДана Екінші',
  ]);
  expect(await other.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Дана Екінші');
  await other.getByRole('button', { name: 'Save mine' }).click();
  await other.getByText('Saved.').waitFor();
  later();
  await rename(one, 'Дана Үшінші');
  await one.getByRole('button', { name: 'Take the stored one' }).click();
  expect(await one.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Дана Екінші');
  await conflict.waitFor({ state: 'detached' });
  await Promise.all([one, other].map((page) => page.context().close()));
});

test('one sees the attempts on one’s account and ends a session elsewhere; an administrator lifts the lock', async () => {
  const { url } = visits.server;
  const elsewhere = await signIn(url, 'contact');
  later();
  for (let guess = 0; guess < 10; guess++) await signIn(url, 'contact', `guess ${guess}`).catch(() => undefined);
  const page = await visits.visit('admin', { search: 'accounts/attempts' });
  await page.getByRole('button', { name: 'Lift the lock' }).click();
  await page.getByText('No name is locked now.').waitFor();
  await page.context().close();

  later();
  const own = await visits.visit('contact');
  await own.getByRole('link', { name: 'Жанна Ким' }).click();
  await own.getByText(/Failed attempts since then: 10/).waitFor();
  await own.getByRole('button', { name: /^End:/ }).click();
  await own.getByRole('button', { name: /^End:/ }).waitFor({ state: 'detached' });
  expect(await clientOf(url, elsewhere).access.me.query()).toBeNull();
  await own.context().close();
});

test('who is no administrator finds no accounts here', async () => {
  const page = await visits.visit('hq', { search: 'accounts' });
  await page.getByText('There is no such page.').waitFor();
  await page.context().close();
});
