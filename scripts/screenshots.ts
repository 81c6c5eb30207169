import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../apps/server/src/assurance/server-process.ts';
import { demoSignIn } from '../apps/server/src/demo/accounts.ts';
import { signIn } from '../apps/server/src/testing/sign-in.ts';
import { launchBrowser } from '../packages/browser/src/launch.ts';
import { freePort } from '../packages/db/src/embedded/postmaster.ts';

/** `node scripts/screenshots.ts`: takes the README's pictures anew, of the built front ends on a fresh demonstration. */
const pictures = join(import.meta.dirname, '../docs/screenshots');
mkdirSync(pictures, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'jazylym-screenshots-'));
chmodSync(data, 0o755);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const server = await launch({ ...process.env, PORT: String(port), JAZYLYM_DATA: data, JAZYLYM_DEMO: '1' }, url);
const browser = await launchBrowser();

async function open(username: string, path: string, language: string) {
  const cookie = await signIn(url, username, demoSignIn.password);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url }]);
  await context.addInitScript((code) => localStorage.setItem('jazylym.language', code), language);
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

async function takeCounter(): Promise<void> {
  const page = await open('aigerim', '/counter/', 'kk');
  const { keyboard } = page;
  await page.waitForSelector('[data-field="search"]:focus');
  await keyboard.type('75384');
  await keyboard.press('Enter');
  await keyboard.type('Нұрғалиқызы Әлия');
  for (const text of ['', '', '+7 701 234 56 78', '160012']) {
    await keyboard.type(text);
    if (text !== '160012') await keyboard.press('Enter');
  }
  await page.waitForSelector('[data-field="settlement"][value="Шымкент"]');
  for (const text of ['', 'Тәуке хан', '5', '12']) {
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await page.screenshot({ path: join(pictures, 'counter.png') });
  await keyboard.press('F9');
  await page.waitForSelector('[data-read-back="ready"]');
  await keyboard.type('5000');
  await keyboard.press('Enter');
  await page.waitForSelector('article.sheet');
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(pictures, 'ps1.png') });
}

async function takeDashboard(): Promise<void> {
  const page = await open('hq', '/dashboard/', 'en');
  await page.waitForSelector('.recharts-surface');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, 'dashboard.png') });
}

try {
  await takeCounter();
  await takeDashboard();
} finally {
  await browser.close();
  server.kill('SIGINT');
  await once(server, 'exit');
  rmSync(data, { recursive: true });
}
