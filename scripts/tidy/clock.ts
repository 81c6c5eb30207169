import { NOUNS } from './names.ts';
import { type Finding, isTest, type Tree } from './tree.ts';

const RULES = new RegExp(`^(packages/domain/src/|apps/server/src/(${NOUNS.join('|')})/).*\\.ts$`);
const READS_CLOCK = /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(/;
/** A command is where the clock enters, as main.ts is. */
const COMMAND = /-command\.ts$/;
const MOCKS = /\bvi\.(mock|doMock|hoisted)\(/;

/** The clock and chance are arguments, so that a rule can be tried on any day; and our own code is never mocked. */
export function clockIsAnArgument(tree: Tree): Finding[] {
  return tree.files
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('scripts/tidy/'))
    .flatMap((path) => {
      const says = readsClock(tree, path) ?? mocks(tree, path);
      return says === null ? [] : [{ path, says }];
    });
}

function readsClock(tree: Tree, path: string): string | null {
  if (!RULES.test(path) || COMMAND.test(path) || isTest(path) || !READS_CLOCK.test(tree.text(path))) return null;
  return 'reads the clock or rolls dice: take `today` or `now` as an argument; a procedure asks `ctx.clock`.';
}

function mocks(tree: Tree, path: string): string | null {
  if (!MOCKS.test(tree.text(path))) return null;
  return 'mocks our own code: test the pure rule with plain values, or the whole with `freshDatabase()` and a real server.';
}
