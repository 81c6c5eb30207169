import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium on this machine: CHROMIUM_PATH, or where systems put it. Throws a sentence that says how to get one. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const { CHROMIUM_PATH } = environment;
  const found = CHROMIUM_PATH ? [CHROMIUM_PATH].find(existsSync) : PLACES.find(existsSync);
  if (found !== undefined) return found;
  if (CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, and there is no such file`);
  throw new Error(
    'No Chromium was found. Install one (Debian and Ubuntu: apt-get install chromium; others: Chrome from google.com/chrome), or set CHROMIUM_PATH to its executable',
  );
}
