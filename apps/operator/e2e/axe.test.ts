import { violationsOf } from '@jazylym/browser/axe';
import { Language } from '@jazylym/domain/organisation/organisation';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilAccepted, untilReadBack, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const IN_EACH = [
  ...Language.options.map((language) => ({ language, dark: false })),
  { language: 'kk', dark: true },
] as const;

test.each(IN_EACH)('no page keeps anybody out: $language, dark $dark', async (wishes) => {
  const stranger = await stage.open({ ...wishes, as: null });
  await stranger.waitForSelector('[name="username"]');
  expect(await violationsOf(stranger)).toEqual([]);

  const manager = await stage.open({ ...wishes, as: 'manager', path: '/counter/left' });
  await manager.waitForSelector('a[href="/dashboard/"]');
  expect(await violationsOf(manager)).toEqual([]);

  const page = await stage.open({ ...wishes, as: wishes.dark ? 'dana' : 'aigerim' });
  await untilReady(page);
  await page.keyboard.press('F9');
  await page.keyboard.type('а');
  await page.waitForSelector('[role="option"]');
  expect(await violationsOf(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await page.fill('[data-field="postalCode"]', '050012');
  await page.waitForSelector('[data-field="settlement"]:not([value=""])');
  await page.fill('[data-field="search"]', '75384');
  await page.keyboard.press('Enter');
  expect(await violationsOf(page)).toEqual([]);

  for (const [keys, selector] of [
    ['Shift+F1', 'dialog dl'],
    ['Control+KeyK', 'dialog [role="listbox"]'],
  ] as const) {
    await page.keyboard.press(keys);
    await page.waitForSelector(selector);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  }
  await page.keyboard.press('F6');
  await page.click('[data-parked]');
  await page.waitForSelector('dialog li');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });

  await page.keyboard.press('F7');
  await fillForAliya(page, clerkAt(page));
  expect(await violationsOf(page)).toEqual([]);

  await page.keyboard.press('F9');
  await untilReadBack(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await untilAccepted(page);
  expect(await violationsOf(page)).toEqual([]);
});
