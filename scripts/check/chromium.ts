import { findChromium } from '../../packages/browser/src/find.ts';
import { run, say } from '../run.mjs';

/** Makes sure that there is a Chromium: found, or installed where we may. Says how to get one where we may not. */
export async function chromiumForTests(): Promise<boolean> {
  const missing = whyNone();
  if (missing === null) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0 && (await installed())) return whyNone() === null;
  console.error(`The browser tests cannot run. ${missing}.`);
  return false;
}

function whyNone(): string | null {
  try {
    findChromium();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

async function installed(): Promise<boolean> {
  say('installing Chromium with apt-get …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']];
  for (const step of steps) if ((await aptGet(step, env)) !== 0) return false;
  return true;
}

/** A machine without apt-get answers as one where it failed. */
const aptGet = (step: string[], env: Record<string, string>): Promise<number> =>
  run('apt-get', step, { quiet: true, env }).catch(() => 1);
