import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchTill } from '@jazylym/browser/launch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, readBackAndAccept, untilAccepted, untilReady } from './clerk.ts';
import { cookiesOf, openStage, type Stage } from './counter.ts';

let stage: Stage;
const folder = mkdtempSync(join(tmpdir(), 'jazylym-till-'));
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Chromium writes what a page keeps to the disk some seconds later. */
const WRITTEN_MS = 8_000;

/** The till's browser at the counter, signed in. */
async function openTill() {
  const till = await launchTill(folder);
  await till.addCookies(cookiesOf(await stage.server.cookieOf('aigerim'), stage.server.url));
  const page = await till.newPage();
  await page.goto(`${stage.server.url}/counter/`);
  await untilReady(page);
  return { till, page };
}

test('a draft outlives a page that crashes, at once, and kill -9 of the whole browser', async () => {
  const { till, page } = await openTill();
  await fillForAliya(page, clerkAt(page));
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const next = await till.newPage();
  await next.goto(`${stage.server.url}/counter/`);
  await untilReady(next);
  expect(await next.inputValue('[data-field="flat"]')).toBe('12');

  await next.fill('[data-field="flat"]', '34');
  await next.waitForTimeout(WRITTEN_MS);
  const closed = new Promise((resolve) => till.once('close', resolve));
  execFileSync('pkill', ['-KILL', '-f', folder]);
  await closed;

  const again = await openTill();
  expect(await again.page.inputValue('[data-field="flat"]')).toBe('34');
  expect(await again.page.inputValue('[data-field="name"]')).toBe('Нұрғалиқызы Әлия');
  await again.page.waitForSelector('[data-line]:has-text("75384")');
  await readBackAndAccept(again.page);
  await untilAccepted(again.page);
  expect(await stage.registered()).toBe(1);
  await again.till.close();
});
