import { clockIsAnArgument } from './tidy/clock.ts';
import { keysNameTheFacility } from './tidy/keys.ts';
import { linksLeadSomewhere } from './tidy/links.ts';
import { manifestsAreBoundaries } from './tidy/manifests.ts';
import { namesSayWhatTheyHold } from './tidy/names.ts';
import { noRegistryIsNamed } from './tidy/registry.ts';
import { filesStaySmall, medianLines } from './tidy/sizes.ts';
import { storesKeepTheDatabase } from './tidy/stores.ts';
import { type Finding, readTree } from './tidy/tree.ts';

/**
 * Holds what the linter cannot see: names, sizes, noun folders, keys, stores, manifests. Prints every finding with the
 * place to go instead, then the median file; exit code 1 when there is a finding.
 */
const tree = readTree(process.argv[2] ?? `${import.meta.dirname}/..`);
const findings: Finding[] = [
  ...namesSayWhatTheyHold(tree),
  ...filesStaySmall(tree),
  ...storesKeepTheDatabase(tree),
  ...clockIsAnArgument(tree),
  ...manifestsAreBoundaries(tree),
  ...keysNameTheFacility(tree),
  ...noRegistryIsNamed(tree),
  ...linksLeadSomewhere(tree),
];
for (const { path, says } of findings) console.error(`${path}: ${says}`);
console.log(`tidy: ${findings.length} findings; median file ${medianLines(tree)} lines`);
process.exitCode = findings.length === 0 ? 0 : 1;
