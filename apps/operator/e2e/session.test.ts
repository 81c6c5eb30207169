import { PASSWORD } from '@jazylym/server/testing/accounts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('when another clerk signs in in one window, the other window of the till is that clerk’s too, with all that was typed', async () => {
  const page = await stage.open({ as: 'dana', language: 'en' });
  await untilReady(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await untilReady(other);
  await other.fill('[data-field="name"]', 'Нұрғалиқызы Әлия');
  const before = await other.textContent('header');
  expect(before).toContain('Дана');
  // Told by the first window alone: nothing here hears that a window gets the focus.
  await other.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true }),
  );

  await page.bringToFront();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForSelector('[name="username"]');
  await other.waitForSelector('[name="username"]');
  await page.fill('[name="username"]', 'head');
  await page.fill('[name="password"]', PASSWORD);
  await page.keyboard.press('Enter');
  await untilReady(page);
  const name = await page.textContent('header');
  await other.waitForSelector('[data-field="name"]');
  expect(name).not.toContain('Дана');
  expect(await other.textContent('header')).toBe(name);
  expect(await other.inputValue('[data-field="name"]')).toBe('Нұрғалиқызы Әлия');
});
