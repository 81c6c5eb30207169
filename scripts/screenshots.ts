import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../apps/server/src/assurance/server-process.ts';
import { demoSignIn, SHYMKENT_12 } from '../apps/server/src/demo/accounts.ts';
import { clientOf } from '../apps/server/src/testing/client.ts';
import { countDay } from '../apps/server/src/testing/day.ts';
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

/** A day whose drawer lacks what one client of the counter paid. */
async function takeDay(): Promise<void> {
  const aigerim = clientOf(url, await signIn(url, 'aigerim', demoSignIn.password));
  const facilityId = SHYMKENT_12;
  const [day] = (await aigerim.day.days.query({ facilityId })).days;
  if (day === undefined) throw new Error('the demonstration has no open day');
  const { businessDate } = day;
  await aigerim.day.close.mutate({ facilityId, businessDate });
  const { protocol } = await aigerim.day.protocol.query({ facilityId, businessDate });
  const { rows: all } = await aigerim.day.reconcile.query({ facilityId, businessDate });
  const rows = all.filter(({ isReversed }) => !isReversed);
  const unpaid = rows.find(({ channel, settled }) => channel === 'facility' && settled === 'cash')?.total ?? 0;
  const cash = protocol.cash.expected - unpaid;
  await countDay(aigerim, { ...{ facilityId, businessDate, cash }, cards: rows.length, left: 0 });
  const page = await open('aigerim', '/counter/day?step=differences', 'en');
  await page.waitForSelector('[data-suspect] [data-row]:focus');
  await page.screenshot({ path: join(pictures, 'day.png') });
}

async function takeDays(): Promise<void> {
  const page = await open('manager', '/dashboard/days', 'en');
  await page.getByRole('heading', { name: 'Differences of 30 days' }).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(pictures, 'days.png') });
}

async function takeDashboard(): Promise<void> {
  const page = await open('hq', '/dashboard/', 'en');
  await page.waitForSelector('.recharts-surface');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, 'dashboard.png') });
}

try {
  await takeCounter();
  await takeDay();
  await takeDays();
  await takeDashboard();
} finally {
  await browser.close();
  server.kill('SIGINT');
  await once(server, 'exit');
  rmSync(data, { recursive: true });
}
