import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@jazylym/browser/launch';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Shown } from './shown.ts';

const HOME = 'http://paper.test';

/** Shows papers in a browser without a counter or a server around them. */
export type Press = { show(...shown: Shown[]): Promise<Page>; close(): Promise<void> };

/** Builds the page that shows papers as the counter is built, and opens a browser for it. */
export async function openPress(): Promise<Press> {
  const outDir = mkdtempSync(join(tmpdir(), 'jazylym-paper-'));
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: false },
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.route(`${HOME}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(outDir, pathname === '/' ? 'index.html' : pathname) });
  });
  return {
    show: async (...shown) => {
      const page = await context.newPage();
      await page.addInitScript((given) => {
        window.shown = given;
      }, shown);
      await page.goto(`${HOME}/`);
      await page.waitForSelector('article.sheet');
      await page.evaluate(() => document.fonts.ready);
      return page;
    },
    close: async () => {
      await browser.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
