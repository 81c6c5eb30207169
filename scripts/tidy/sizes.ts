import { type Finding, isCode, type Tree } from './tree.ts';

const MOST_LINES = 250;

const lines = (tree: Tree, path: string): number => tree.text(path).trimEnd().split('\n').length;

/** No file over 250 lines: who opens it should see all of it. */
export function filesStaySmall(tree: Tree): Finding[] {
  return tree.files
    .filter(isCode)
    .map((path) => ({ path, count: lines(tree, path) }))
    .filter(({ count }) => count > MOST_LINES)
    .map(({ path, count }) => ({
      path,
      says: `${count} lines, at most ${MOST_LINES}: leave the branches here and move the pure leaves to files beside it, named by what they do.`,
    }));
}

/** The middle file's lines; 0 when there is no code. */
export function medianLines(tree: Tree): number {
  const counts = tree.files
    .filter(isCode)
    .map((path) => lines(tree, path))
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}
