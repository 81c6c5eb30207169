// `npm run build`, `npm run types`: turbo looks for pnpm, which npx puts within its reach on any machine.
import { packageManager } from './bootstrap.mjs';
import { run } from './run.mjs';

process.exit(await run('npx', ['--yes', packageManager, 'exec', 'turbo', 'run', ...process.argv.slice(2)]));
