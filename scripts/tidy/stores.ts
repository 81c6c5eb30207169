import { NOUNS } from './names.ts';
import { type Finding, isTest, type Tree } from './tree.ts';

const NOUN_FILE = new RegExp(
  `^apps/server/src/(${NOUNS.join('|')})/(?:[a-z-]+/)?(?!(?:[a-z-]+-)?store\\.ts$)[^/]+\\.ts$`,
);

/** Statements, and Prisma's models: `pool.query(`, `prisma.abonement.findMany(`, `$queryRaw`. */
const TOUCHES =
  /\b(pool|client|connection)\.query\s*[(<]|\bprisma\s*\.\s*[$a-z]|\$(queryRaw|executeRaw|transaction)\b/i;

/** A front end's import of the server must vanish at run time. */
const SERVER_VALUE = /^import\s+(?!type\b)[^;]*from '@jazylym\/server/m;

/** `store.ts` is the only file of a noun that touches the database; front ends know the server by its types alone. */
export function storesKeepTheDatabase(tree: Tree): Finding[] {
  return tree.files
    .filter((path) => !isTest(path))
    .flatMap((path) => {
      const says = strayStatement(tree, path) ?? serverAsValue(tree, path);
      return says === null ? [] : [{ path, says }];
    });
}

function strayStatement(tree: Tree, path: string): string | null {
  const noun = NOUN_FILE.exec(path)?.[1];
  if (noun === undefined || !TOUCHES.test(tree.text(path))) return null;
  return `touches the database: move the statement to apps/server/src/${noun}/store.ts and call it from here.`;
}

function serverAsValue(tree: Tree, path: string): string | null {
  if (
    !/^(apps\/(operator|dashboard)|packages\/front)\/src\/.*\.tsx?$/.test(path) ||
    !SERVER_VALUE.test(tree.text(path))
  )
    return null;
  return "would ship the server to the browser: write `import type { AppRouter } from '@jazylym/server/router'`.";
}
