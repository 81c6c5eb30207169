import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilAccepted, untilReadBack } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('what is typed right after F9 or Ctrl+K is typed over the counter, never into the form, with a dead connection too', async () => {
  const page = await stage.open({ language: 'ru' });
  await page.waitForSelector('[data-field="search"]:focus');
  await page.route('**/*.js', () => undefined);
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

test('cash with digits too many is pointed out beside the change, and accepted only by a second Enter', async () => {
  const before = await stage.registered();
  const page = await stage.open({ language: 'ru', as: 'bolat' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await untilReadBack(page);
  await page.keyboard.type('50005000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-odd] strong');
  expect(await page.textContent('[data-odd]')).toMatch(/50\s005\s000\s₸.*3\s775\s₸.*Enter/);
  expect(await stage.registered()).toBe(before);
  await page.fill('[data-field="given"]', '5000');
  await page.waitForSelector('[data-odd]', { state: 'detached' });
  await page.fill('[data-field="given"]', '100000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-odd] strong');
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await untilAccepted(page);
  expect(await stage.registered()).toBe(before + 1);
});
