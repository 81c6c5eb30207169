import type { Finding, Tree } from './tree.ts';

/** Hosts of package registries, and settings that point at one: the machine that installs decides where from. */
const HOST = /\bregistry\.[a-z-]+\.(org|com|cn)\b|npm\.pkg\.github\.com|^\s*registry\s*=|"registry"\s*:|\btarball:/m;

const TEXT = /\.(tsx?|mjs|json|ya?ml|md|css|html|prisma|sql|sh)$|(^|\/)(\.npmrc|run|\.node-version|\.gitattributes)$/;

/** No registry is named anywhere, lock file included, so that a mirror serves as well as the public one. */
export function noRegistryIsNamed(tree: Tree): Finding[] {
  return tree.files
    .filter((path) => TEXT.test(path) && !path.startsWith('scripts/tidy/') && HOST.test(tree.text(path)))
    .map((path) => ({
      path,
      says: 'names a package registry: leave it out, the installing machine knows its own (npm config).',
    }));
}
