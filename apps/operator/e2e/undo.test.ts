import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage?.leave());
afterAll(() => stage?.close());

const ADDRESS = ['street', 'house', 'flat'];

test('Ctrl+Z in the search box brings a removed title back and takes nothing from what was typed', async () => {
  const page = await stage.open({ language: 'en' });
  await fillForAliya(page, clerkAt(page));
  const address = () => Promise.all(ADDRESS.map((name) => page.inputValue(`[data-field="${name}"]`)));
  await page.focus('[data-field="startMonth"]');
  await page.keyboard.press('Delete');
  await page.waitForSelector('[data-field="search"]:focus');
  await page.keyboard.press('Control+KeyZ');
  await page.waitForSelector('[data-line]:has-text("75384")');
  for (let more = 0; more < 4; more += 1) await page.keyboard.press('Control+KeyZ');
  expect(await address()).toEqual(['Тәуке хан', '5', '12']);
});

test('Ctrl+Z in a field takes back what was typed there and nothing else, and brings it again', async () => {
  const page = await stage.open({ language: 'en', as: 'dana' });
  await fillForAliya(page, clerkAt(page));
  await page.focus('[data-field="house"]');
  await page.keyboard.type('9');
  for (const [house, key] of [
    ['5', 'Control+KeyZ'],
    ['59', 'Control+KeyZ'],
    ['5', 'Control+KeyZ'],
  ] as const) {
    await page.keyboard.press(key);
    await page.waitForSelector(`[data-field="house"][value="${house}"]`);
  }
  await page.keyboard.press('Control+KeyY');
  await page.focus('[data-field="flat"]');
  await page.keyboard.press('Control+KeyZ');
  const address = await Promise.all(ADDRESS.map((name) => page.inputValue(`[data-field="${name}"]`)));
  expect(address).toEqual(['Тәуке хан', '5', '12']);
});

test('what was removed is said for ten seconds, and can come back until something else is typed', async () => {
  const page = await stage.open({ language: 'en', as: 'bolat' });
  await page.clock.install();
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('Delete');
  const said = page.getByRole('status').filter({ hasText: /was removed/ });
  await said.waitFor();
  await page.clock.runFor(10_000);
  await said.waitFor({ state: 'detached' });
  await page.getByText('Now choose a publication.').waitFor();
  await page.waitForSelector('[data-undo]');

  await page.focus('[data-field="flat"]');
  await page.keyboard.type('7');
  await page.waitForSelector('[data-undo]', { state: 'detached' });
});
