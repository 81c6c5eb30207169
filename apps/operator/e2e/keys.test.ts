import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('the palette finds an action by its name in any language, does it, and the cursor is where it leads', async () => {
  const page = await stage.open({ language: 'kk' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('Control+KeyK');
  await page.waitForSelector('dialog [role="combobox"]:focus');
  await page.keyboard.type('park');
  await page.waitForSelector('dialog [role="option"]:has-text("Кейінге қалдыру")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog', { state: 'detached' });
  await untilReady(page);
  await page.waitForSelector('[data-parked]');

  await page.keyboard.press('Control+KeyK');
  await page.waitForSelector('dialog [role="combobox"]:focus');
  await page.keyboard.type('подписчик');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="name"]:focus');
});

test('what is thrown away by name comes back by Ctrl+Z', async () => {
  const page = await stage.open({ language: 'ru', as: 'dana' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('Control+KeyK');
  await page.waitForSelector('dialog [role="combobox"]:focus');
  await page.keyboard.type('начать заново');
  await page.keyboard.press('Enter');
  await untilReady(page);
  expect(await page.inputValue('[data-field="name"]')).toBe('');
  await page.focus('[data-pay]');
  await page.keyboard.press('Control+KeyZ');
  await page.waitForSelector('[data-field="name"][value="Нұрғалиқызы Әлия"]');
  await page.waitForSelector('[data-line]:has-text("75384")');
});

test('what was thrown away goes among the parked ones where the next client is on the screen already', async () => {
  const page = await stage.open({ language: 'en', as: 'bolat' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('Control+KeyK');
  await page.waitForSelector('dialog [role="combobox"]:focus');
  await page.keyboard.type('throw away');
  await page.keyboard.press('Enter');
  await untilReady(page);
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
  await page.fill('[data-field="name"]', 'Келесі клиент');
  await page.focus('[data-pay]');
  await page.keyboard.press('Control+KeyZ');
  await page.click('[data-parked]');
  await page.waitForSelector('dialog:has-text("Нұрғалиқызы Әлия")');
  await page.keyboard.press('Escape');
  expect(await page.inputValue('[data-field="name"]')).toBe('Келесі клиент');
});

test('a question mark is text in a field and the key sheet everywhere else; Escape brings the cursor back', async () => {
  const page = await stage.open({ language: 'en', as: 'head' });
  await untilReady(page);
  await page.keyboard.type('75384?');
  expect(await page.inputValue('[data-field="search"]')).toBe('75384?');
  expect(await page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Shift+F1');
  await page.waitForSelector('dialog:has-text("Shift+F1")');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-field="search"]:focus');

  await page.focus('[data-pay]');
  await page.keyboard.press('Shift+Slash');
  await page.waitForSelector('dialog:has-text("Shift+F1")');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-pay]:focus');
});

test('what is typed or scanned while the cursor is nowhere goes into the search box', async () => {
  const page = await stage.open({ language: 'en', as: 'saule' });
  await untilReady(page);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.type('75384');
  expect(await page.inputValue('[data-field="search"]')).toBe('75384');
});

test('F3 without a subscriber says what to do first', async () => {
  const page = await stage.open({ language: 'en', as: 'bolat' });
  await untilReady(page);
  await page.keyboard.press('F3');
  await page.waitForSelector('[role="status"]:has-text("Find the subscriber first")');
});

test('a postal code is found by the settlement’s name, and this facility’s own is one arrow key away', async () => {
  const page = await stage.open({ as: 'saule' });
  await untilReady(page);
  await page.focus('[data-field="postalCode"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="settlement"]:focus');
  await page.keyboard.type('сайрам');
  await page.waitForSelector('[role="option"]:has-text("160200")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="postalCode"][value="160200"]');
  await page.waitForSelector('[data-field="street"]:focus');

  await page.fill('[data-field="postalCode"]', '');
  await page.focus('[data-field="postalCode"]');
  await page.waitForSelector('[role="option"]:has-text("050012")');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="postalCode"][value="050012"]');
  await page.waitForSelector('[data-field="settlement"][value="Алматы"]');
});

test('the cursor is never lost: a line taken off by Delete, one opened by Enter, Escape back to the search', async () => {
  const page = await stage.open({ language: 'en', as: 'dana' });
  await untilReady(page);
  for (const index of ['75384', '65001']) {
    await page.fill('[data-field="search"]', index);
    await page.focus('[data-field="search"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-line]:has-text("${index}") [data-field="startMonth"]`);
  }
  await page.locator('[data-line] button[aria-expanded="false"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-line]:has-text("75384") [data-field="startMonth"]:focus');
  await page.keyboard.press('Delete');
  await page.waitForSelector('[data-field="search"]:focus');
  expect(await page.locator('[data-line]').count()).toBe(1);
  await page.focus('[data-field="startMonth"]');
  await page.keyboard.press('Escape');
  await untilReady(page);
});

test('F2 in the name switches to an organization that pays by account, and says so; again, it switches back', async () => {
  const page = await stage.open({ language: 'en', as: 'dana' });
  await untilReady(page);
  await page.keyboard.press('F2');
  await page.waitForSelector('[data-field="name"]:focus');
  await page.keyboard.press('F2');
  await page.waitForSelector('[role="status"]:has-text("Now an organization that pays by account")');
  await page.keyboard.press('F2');
  await page.waitForSelector('[role="status"]:has-text("Now an individual who pays cash")');
  await page.keyboard.type('Б');
  await page.waitForSelector('[role="status"]:has-text("Now an individual")', { state: 'detached' });
});

test('Enter passes the bank details by, and goes through them once the cursor is there', async () => {
  const page = await stage.open({ language: 'en', as: 'bolat' });
  await untilReady(page);
  await page.keyboard.press('F2');
  await page.keyboard.press('F2');
  await page.focus('[data-field="method"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-pay]:focus');
  await page.focus('[data-field="iban"]');
  for (const next of ['[data-field="bic"]', '[data-field="purpose"]', '[data-pay]']) {
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${next}:focus`);
  }
});
