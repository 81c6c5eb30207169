// What `npm start`, `npm test` and `npm run dev` need before they can begin. Plain JavaScript without dependencies.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, ROOT, run, say } from './run.mjs';
import { stampOf } from './stamp.mjs';

/** The pinned pnpm, as `npx` takes it. @type {{packageManager: string}} */
export const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/**
 * A program of the workspace, through the pinned pnpm, which npm brings.
 * @param {readonly string[]} args
 */
export const pnpm = (...args) => run('npx', ['--yes', packageManager, ...args], { quiet: true });

/** Installs the packages of the lock file, unless that was done and nothing has changed since. */
export async function install() {
  const stamp = stampOf('installed', ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests()]);
  if (stamp.holds() && existsSync(NODE)) return;
  refuseUnwritable();
  say('installing packages …');
  await orEnd('the packages could not be installed', pnpm('install', '--frozen-lockfile', '--reporter=append-only'));
  stamp.keep();
}

/** Generates the typed database client from the Prisma schema, unless the schema is unchanged. */
export async function generate() {
  const stamp = stampOf('generated', ['packages/db/prisma/schema', 'packages/db/package.json', 'pnpm-workspace.yaml']);
  if (stamp.holds() && existsSync(join(ROOT, 'packages/db/generated/client.ts'))) return;
  say('generating the database client …');
  const generating = run(NODE, ['packages/db/src/migrate/generate.ts'], { quiet: true });
  await orEnd('the database client could not be generated', generating);
  stamp.keep();
}

/** Builds both front ends, unless what they are made of is unchanged. */
export async function build() {
  const packages = readdirSync(join(ROOT, 'packages'))
    .filter((name) => name !== 'db')
    .map((name) => `packages/${name}`);
  const stamp = stampOf('built', ['apps/operator', 'apps/dashboard', ...packages, 'pnpm-lock.yaml', 'turbo.json']);
  const pages = ['operator', 'dashboard'].map((name) => join(ROOT, `apps/${name}/dist/index.html`));
  if (stamp.holds() && pages.every((page) => existsSync(page))) return;
  say('building both front ends …');
  await orEnd('the front ends could not be built', pnpm('exec', 'turbo', 'run', 'build', '--output-logs=errors-only'));
  stamp.keep();
}

function refuseUnwritable() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    console.error(`Jazylym cannot be installed: this user may not write to the folder ${ROOT}.`);
    process.exit(1);
  }
}

/**
 * @param {string} what
 * @param {Promise<number>} step
 */
async function orEnd(what, step) {
  if ((await step) === 0) return;
  console.error(`Jazylym cannot go on: ${what}; the reason stands above.`);
  process.exit(1);
}

function manifests() {
  const folders = ['apps', 'packages'].flatMap((home) =>
    readdirSync(join(ROOT, home)).map((name) => `${home}/${name}`),
  );
  return ['bench', ...folders].map((folder) => `${folder}/package.json`).filter((path) => existsSync(join(ROOT, path)));
}
