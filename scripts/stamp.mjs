import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run.mjs';

const NOT_SOURCES = /^(node_modules|dist|generated|\.turbo|e2e)$|\.test\.tsx?$/;

/**
 * Remembers what a step was last done with: `holds` when none of its files has changed since `keep`.
 * @param {string} name
 * @param {readonly string[]} paths files and folders, from the root
 */
export function stampOf(name, paths) {
  const file = join(ROOT, 'node_modules/.jazylym', name);
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of paths.flatMap(filesIn)) hash.update(path).update(readFileSync(join(ROOT, path)));
  const now = hash.digest('hex');
  return {
    holds: () => existsSync(file) && readFileSync(file, 'utf8') === now,
    keep: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, now);
    },
  };
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  const names = readdirSync(join(ROOT, path)).filter((name) => !NOT_SOURCES.test(name));
  return names.sort().flatMap((name) => filesIn(`${path}/${name}`));
}
