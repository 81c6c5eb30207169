import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage?.leave());
afterAll(() => stage?.close());

/** Holds back what the server says of postal codes until it is let go. */
async function holdPlaces(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/organisation\.place\b/, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await untilReady(page);
  await page.focus('[data-field="postalCode"]');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="street"]:focus');
}

test('Enter goes from a postal code to the street while it is looked up, and the answer fills the settlement in', async () => {
  const page = await stage.open({ language: 'en' });
  const letGo = await holdPlaces(page);
  await typeCode(page, '160000');
  await page.keyboard.type('Абай');
  letGo();
  await page.waitForSelector('[data-field="settlement"][value="Шымкент"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="house"]:focus');
  expect(await page.inputValue('[data-field="street"]')).toBe('Абай');
});

test('the cursor goes back to a postal code that turns out unknown, and never in the middle of a word', async () => {
  const page = await stage.open({ language: 'en', as: 'dana' });
  const letGo = await holdPlaces(page);
  await typeCode(page, '999999');
  await page.keyboard.type('Аб');
  letGo();
  await page.getByText('Postal code 999999 is not in the directory').waitFor();
  await page.keyboard.type('ай');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="postalCode"]:focus');
  expect(await page.inputValue('[data-field="street"]')).toBe('Абай');
});

test('the cursor goes back at once where nothing is typed after the unknown postal code', async () => {
  const page = await stage.open({ language: 'en', as: 'bolat' });
  const letGo = await holdPlaces(page);
  await typeCode(page, '999999');
  letGo();
  await page.waitForSelector('[data-field="postalCode"]:focus');
});

test('house and flat take digits from the Kazakh digit row, and letters and strokes as they are', async () => {
  const page = await stage.open({ language: 'en', as: 'saule' });
  await untilReady(page);
  for (const field of ['house', 'flat']) {
    const box = page.locator(`[data-field="${field}"]`);
    await box.focus();
    await box.dispatchEvent('keydown', { code: 'Digit1', key: '"' });
    await box.dispatchEvent('keydown', { code: 'Digit2', key: 'ә' });
    await page.keyboard.type('/5А');
    expect(await box.inputValue()).toBe('12/5А');
  }
});

test('a city address without its house is not read back: the cursor goes there and it is said how to mend it', async () => {
  const page = await stage.open({ language: 'en', as: 'head' });
  await fillForAliya(page, clerkAt(page));
  await page.fill('[data-field="house"]', ' ');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-field="house"]:focus');
  await page.getByText('The house is missing').waitFor();
  expect(await page.locator('dialog').count()).toBe(0);
});
