import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@jazylym/browser/launch';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { AccountName } from '@jazylym/server/testing/accounts';
import { startTestServer, type TestServer } from '@jazylym/server/testing/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What vite built. */
const BUILT = fileURLToPath(new URL('../dist', import.meta.url));

type Wishes = {
  as?: AccountName | null;
  language?: Language;
  dark?: boolean;
  path?: string;
  script?: () => void;
};

/** The built counter on a real server with the test country, and a browser before it. */
export type Stage = {
  server: TestServer;
  browser: Browser;
  /** A signed-in clerk's browser of its own; nobody's where `as` is null. `script` runs in its page before ours do. */
  open(wishes?: Wishes): Promise<Page>;
  /** Closes all that was opened: pages that nobody looks at go on asking the server. */
  leave(): Promise<void>;
  /** How many abonements are registered. */
  registered(): Promise<number>;
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  if (!existsSync(BUILT)) throw new Error('the counter is not built: run `npm run build` first');
  const [server, browser] = await Promise.all([
    startTestServer({ publicFolders: { counter: BUILT } }),
    launchBrowser(),
  ]);
  const contexts: BrowserContext[] = [];
  const leave = async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  };
  return {
    server,
    browser,
    open: async ({ as = 'aigerim', language = 'kk', dark = false, path = '/counter/', script } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      await context.addInitScript((code) => {
        if (!localStorage.getItem('jazylym.language')) localStorage.setItem('jazylym.language', code);
      }, language);
      if (as !== null) await context.addCookies(cookiesOf(await server.cookieOf(as), server.url));
      if (script !== undefined) await context.addInitScript(script);
      const page = await context.newPage();
      await page.goto(server.url + path);
      return page;
    },
    registered: async () => {
      const { rows } = await server.owner.query<{ count: number }>('SELECT count(*)::integer AS count FROM abonement');
      return rows[0]?.count ?? Number.NaN;
    },
    leave,
    close: async () => {
      await leave();
      await browser.close();
      await server.close();
    },
  };
}

/** A `cookie` header as a browser takes it. */
export const cookiesOf = (header: string, url: string) =>
  header.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });
