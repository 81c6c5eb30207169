// Plain JavaScript without dependencies: it runs on any Node from 20 on, before anything is installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The project's own Node 24, which pnpm installs; whatever Node started us only leads there. */
export const NODE = join(ROOT, 'node_modules/node/bin/node');

// The server goes on counting seconds from here.
process.env.JAZYLYM_STARTED_AT ??= String(Date.now());

/**
 * Tells what happens now, with the seconds since the start.
 * @param {string} text
 */
export const say = (text) =>
  console.log(`${((Date.now() - Number(process.env.JAZYLYM_STARTED_AT)) / 1000).toFixed(1).padStart(6)} s  ${text}`);

/** The programs that run now, so that a signal reaches them. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let stopped;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stopped = signal;
    // Ctrl+C reaches the whole process group, `kill` only us: pass it on, hearing it twice does no harm.
    for (const child of running) child.kill(signal);
  });
}

// `kill` of npm reaches a shell between it and us, and ends there: when it is gone, so is whoever started us.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined)
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();

/**
 * Runs a program of the project to its end and answers its exit code; 0 when it was we who were asked to stop.
 * `quiet`: its output is shown only when it fails. `hears` is told what it says on stderr. `tied`: a Node program learns
 * through `disconnect` that we are gone.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{quiet?: boolean, tied?: boolean, env?: Record<string, string>, hears?: (text: string) => void}} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { quiet = false, tied = false, env = {}, hears } = {}) {
  const output = quiet ? 'pipe' : 'inherit';
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['inherit', output, hears ? 'pipe' : output, ...(tied ? /** @type {const} */ (['ipc']) : [])],
    shell: process.platform === 'win32',
  });
  running.add(child);
  /** @type {Buffer[]} */
  const heard = [];
  child.stdout?.on('data', (text) => heard.push(text));
  child.stderr?.on('data', (text) => {
    if (quiet) return heard.push(text);
    process.stderr.write(text);
    return hears?.(String(text));
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (stopped !== undefined && (quiet || signal !== null)) return resolve(endOfStopped());
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(heard));
      if (signal !== null) say(`${program} was ended by ${signal}`);
      return resolve(code ?? 1);
    });
  });
}

/**
 * Stops all that runs, unless that has begun; we end with this code when the last has ended.
 * @param {number} code
 */
export function endAll(code) {
  if (stopped !== undefined) return;
  stopped = 'SIGTERM';
  process.exitCode = code;
  for (const child of running) child.kill(stopped);
}

/** What we were asked to stop has ended: so do we, when it was the last. */
function endOfStopped() {
  if (running.size === 0) process.exit();
  return 0;
}
