import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from './find.ts';

const options = () => ({
  executablePath: findChromium(),
  args: [
    // As root, in CI, Chromium has no sandbox of its own to enter.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
  ],
  // People's browsers know more than ASCII; where no locale is set, as in some CI, Chromium would call every file with a Kazakh name "download".
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
});

/** A headless Chromium that calls nobody at home. Close it after the tests. */
export const launchBrowser = (): Promise<Browser> => chromium.launch(options());

/** The same with a folder of its own, in which it keeps what a till's browser keeps: for tests that kill it and start it again. */
export const launchTill = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...options(), viewport: { width: 1366, height: 768 } });
