import { builtFrontEnd } from '@jazylym/browser/built';
import { launchBrowser } from '@jazylym/browser/launch';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { ServerOptions } from '@jazylym/server/server';
import type { AccountName } from '@jazylym/server/testing/accounts';
import { startTestServer, type TestServer } from '@jazylym/server/testing/server';
import type { BrowserContextOptions, Page } from 'playwright-core';

export interface Visits {
  server: TestServer;
  /** Opens the dashboard as somebody, or as nobody, in a browser of their own. */
  visit(name: AccountName | null, how?: Visit): Promise<Page>;
  close(): Promise<void>;
}

interface Visit {
  /** The address after `/dashboard/`. */
  search?: string;
  language?: Language;
  browser?: BrowserContextOptions;
}

/** This year's campaign and the last one's, so that the periods have their names. */
const CAMPAIGNS = `INSERT INTO campaign (year, opens_on, closes_on)
  VALUES (2026, '2025-10-10', '2025-12-20'), (2027, '2026-10-10', '2026-12-20')`;

/** A real server with the built dashboard, and a Chromium. */
export async function startVisits(options: Partial<ServerOptions> = {}): Promise<Visits> {
  const server = await startTestServer({ publicFolders: { dashboard: builtFrontEnd('dashboard') }, ...options });
  await server.owner.query(CAMPAIGNS);
  const browser = await launchBrowser();
  return {
    server,
    async visit(name, { search = '', language = 'en', browser: options = {} } = {}) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
      if (name !== null) await context.addCookies(cookiesOf(await server.cookieOf(name), server.url));
      await context.addInitScript((chosen) => {
        if (localStorage.getItem('jazylym.language') === null) localStorage.setItem('jazylym.language', chosen);
      }, language);
      const page = await context.newPage();
      await page.goto(`${server.url}/dashboard/${search}`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function cookiesOf(header: string, url: string): { name: string; value: string; url: string }[] {
  return header.split('; ').map((pair) => {
    const equals = pair.indexOf('=');
    return { name: pair.slice(0, equals), value: pair.slice(equals + 1), url };
  });
}
