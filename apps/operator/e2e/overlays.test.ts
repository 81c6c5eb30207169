import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilReadBack } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('what is typed right after F9 or Ctrl+K is typed over the counter, never into the form, with a dead connection too', async () => {
  const page = await stage.open({ language: 'ru' });
  await page.waitForSelector('[data-field="search"]:focus');
  await page.route('**/*.js', () => {});
  await fillForAliya(page, clerkAt(page));
  await page.focus('[data-field="flat"]');
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('3');
  expect(await page.inputValue('dialog [role="combobox"]')).toBe('3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.keyboard.type('5000');
  expect(await page.inputValue('[data-field="given"]')).toBe('5000');
  expect(await page.inputValue('[data-field="flat"]')).toBe('12');
});

test('cash that was typed before the read-back was left is replaced by what is typed when it opens again', async () => {
  const page = await stage.open({ language: 'ru', as: 'dana' });
  await fillForAliya(page, clerkAt(page));
  for (const given of ['4000', '5000']) {
    await page.keyboard.press('F9');
    await untilReadBack(page);
    await page.keyboard.type(given);
    expect(await page.inputValue('[data-field="given"]')).toBe(given);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  }
});
