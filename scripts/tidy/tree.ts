import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one check found: the file, relative to the root, and a sentence that says where to go instead. */
export type Finding = { path: string; says: string };

/** The project's own files, paths relative to the root with `/`, sorted. */
export type Tree = { files: string[]; text(path: string): string };

const NOT_OURS = new Set(['node_modules', 'dist', 'generated', '.git', '.data', '.turbo', 'coverage']);

/** Reads the list of files under `root`; what is installed, built or generated is not ours and left out. */
export function readTree(root: string): Tree {
  const files = readdirSync(root, { recursive: false, withFileTypes: true }).flatMap((entry) =>
    listed(root, entry, ''),
  );
  return { files: files.sort(), text: (path) => readFileSync(join(root, path), 'utf8') };
}

type Entry = { name: string; isDirectory(): boolean; isFile(): boolean };

function listed(root: string, entry: Entry, folder: string): string[] {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (NOT_OURS.has(entry.name)) return [];
  if (entry.isFile()) return [path];
  if (!entry.isDirectory()) return [];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((child) => listed(root, child, path));
}

/** Code that a person wrote: TypeScript and JavaScript, styles, without migrations. */
export const isCode = (path: string): boolean => /\.(tsx?|mjs|css)$/.test(path) && !path.includes('/migrations/');

/** Tests and what only tests use. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|\/(e2e|testing|assurance)\//.test(path);
