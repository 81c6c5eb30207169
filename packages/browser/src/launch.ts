import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find.ts';

/** A headless Chromium that calls nobody at home. Close it after the tests. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
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
  });
