import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** A file of JavaScript and its size, gzipped, in KiB. */
export type Weighed = { file: string; kib: number };

/**
 * The JavaScript that a browser loads before a module of a built front end works: the entry's, the module's and all that they
 * import statically. `folder` is where it was built to, `module` its source as vite's manifest has it.
 */
export function javascriptBefore(folder: string, module: string): Weighed[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const withImports = (key: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(key)) for (const one of manifest[seen.add(key) && key]?.imports ?? []) withImports(one, seen);
    return seen;
  };
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (entry === undefined || manifest[module] === undefined) throw new Error(`${folder} was built without ${module}`);
  return [...new Set([...withImports(entry), ...withImports(module)])].map((key) => {
    const file = manifest[key]?.file ?? '';
    return { file, kib: gzipSync(readFileSync(join(folder, file))).length / 1024 };
  });
}

/** All together, in KiB. */
export const totalOf = (files: readonly Weighed[]): number => files.reduce((sum, { kib }) => sum + kib, 0);
