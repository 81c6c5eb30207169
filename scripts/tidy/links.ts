import { posix } from 'node:path';
import type { Finding, Tree } from './tree.ts';

const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g;

/** Links in the documentation lead to files and folders that there are. */
export function linksLeadSomewhere(tree: Tree): Finding[] {
  const known = new Set(tree.files.flatMap((path) => [path, ...foldersOf(path)]));
  return tree.files
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...tree.text(path).matchAll(LINK)]
        .map(([, target = '']) => target)
        .filter((target) => !known.has(posix.normalize(posix.join(posix.dirname(path), target)).replace(/\/$/, '')))
        .map((target) => ({ path, says: `links to ${target}, which is not there: where has it gone?` })),
    );
}

function foldersOf(path: string): string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? [] : [parent, ...foldersOf(parent)];
}
