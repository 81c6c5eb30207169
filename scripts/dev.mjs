// `npm run dev`: the server, started again when its code changes, and both front ends, reloaded in the browser.
import { generate, install } from './bootstrap.mjs';
import { endAll, NODE, run, say } from './run.mjs';

await install();
await generate();

/** Vite passes `/trpc` and `/auth` on to the server: its configurations name this port. */
const SERVER_PORT = '4000';

/**
 * @param {string} app
 * @param {string} port
 */
const vite = (app, port) =>
  run(NODE, [`apps/${app}/node_modules/vite/bin/vite.js`, `apps/${app}`, '--port', port, '--strictPort']);

say('Counter http://localhost:5173/counter/ · Dashboard http://localhost:5174/dashboard/ · Ctrl+C stops all');
const server = run(NODE, ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'], {
  env: { PORT: SERVER_PORT },
  // Node would wait for another file, but a busy port or a missing database is not mended by one.
  hears: (text) => text.includes('Jazylym cannot start') && endAll(1),
});
// None is of use without the others: the first that ends takes them along.
const programs = [server, vite('operator', '5173'), vite('dashboard', '5174')];
await Promise.all(programs.map((program) => program.finally(() => endAll(1))));
process.exit();
