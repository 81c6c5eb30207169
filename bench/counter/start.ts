import { untilReady } from '@jazylym/operator/e2e/clerk';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How many times slower than this machine the clerk's is taken to be. */
const SLOWER = 4;

export type Cookie = Parameters<BrowserContext['addCookies']>[0][number];

/** Milliseconds from opening the counter to a search box that has the cursor, and the bytes that came over the wire. */
export type Start = { ready: number; kib: number };

/**
 * A first visit with an empty cache and a repeated one in the same browser, signed in, with a slowed CPU: from the address to a
 * search box that has the cursor.
 */
export async function startOf(
  browser: Browser,
  { url, cookies }: { url: string; cookies: Cookie[] },
): Promise<{ first: Start; repeated: Start }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies(cookies);
  try {
    const first = await visit(context, url);
    return { first, repeated: await visit(context, url) };
  } finally {
    await context.close();
  }
}

async function visit(context: BrowserContext, url: string): Promise<Start> {
  const page = await context.newPage();
  const session = await slowed(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const from = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await untilReady(page);
  const ready = performance.now() - from;
  await page.close();
  return { ready, kib: bytes / 1024 };
}

async function slowed(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

/** The same for signing in by the keyboard: from the Enter after the password to the ready search box. */
export async function signInStart(
  browser: Browser,
  url: string,
  account: { name: string; password: string },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    await slowed(page);
    await page.goto(url);
    await page.fill('[name="username"]', account.name);
    await page.fill('[name="password"]', account.password);
    const from = performance.now();
    await page.keyboard.press('Enter');
    await untilReady(page);
    return performance.now() - from;
  } finally {
    await context.close();
  }
}
