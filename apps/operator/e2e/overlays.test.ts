import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilAccepted, untilReadBack } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
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

test('the cursor stays in the read-back for as long as it is being sent', async () => {
  const page = await stage.open({ language: 'ru', as: 'head' });
  await page.route('**/trpc/abonement.accept*', (route) => route.abort('connectionreset'));
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await untilReadBack(page);
  await page.keyboard.type('4000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog [role="status"]:has-text("Связь прервалась")');
  expect(await page.evaluate(() => document.activeElement?.matches('dialog [data-accept]'))).toBe(true);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await untilAccepted(page);
});

test('long words stay inside the read-back; sum and buttons are in sight at 200 %, and Page Down moves what is read', async () => {
  const page = await stage.open({ language: 'kk', as: 'saule' });
  await fillForAliya(page, clerkAt(page));
  await page.fill('[data-field="name"]', 'Ш'.repeat(60));
  await page.fill('[data-field="street"]', 'Ш'.repeat(60));
  await page.setViewportSize({ width: 683, height: 384 });
  await page.keyboard.press('F9');
  await untilReadBack(page);
  const { width, height } = { width: 683, height: 384 };
  for (const part of ['[data-sum]', '[data-accept]', '[data-field="given"]', '[data-read-back] footer button']) {
    const box = await page.locator(part).first().boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width, part).toBe(true);
  }
  expect(await page.evaluate(() => document.querySelector('[data-spoken]')?.scrollTop)).toBe(0);
  await page.keyboard.press('PageDown');
  expect(await page.evaluate(() => document.querySelector('[data-spoken]')?.scrollTop)).toBeGreaterThan(0);
  expect(
    await page.evaluate(() => {
      const read = document.querySelector('[data-spoken]');
      return read && read.scrollWidth <= read.clientWidth;
    }),
  ).toBe(true);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F1');
  await page.waitForSelector('dialog dl');
  const sheet = await page.evaluate(() => document.querySelector('dialog > div')?.scrollTop);
  expect(sheet).toBe(0);
});
