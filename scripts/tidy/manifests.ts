import type { Finding, Tree } from './tree.ts';

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };

/** What each package may depend on at run time, where the manifest is the boundary. */
const MAY: { path: string; allows(name: string): boolean; says: string }[] = [
  {
    path: 'packages/domain/package.json',
    allows: (name) => name === 'zod',
    says: 'the domain depends on zod alone: take what it would give as an argument, or do the work in apps/server.',
  },
  {
    path: 'packages/i18n/package.json',
    allows: (name) => ['@jazylym/domain', 'i18next'].includes(name),
    says: 'messages and formatters need the domain and i18next: components belong to packages/ui or an app.',
  },
  {
    path: 'packages/ui/package.json',
    allows: (name) => !name.startsWith('@jazylym/') && !name.startsWith('@trpc/'),
    says: 'primitives could ship in another product: pass texts and data as props.',
  },
  {
    path: 'packages/db/package.json',
    allows: (name) => !name.startsWith('@jazylym/'),
    says: 'the database does not know the domain: join the two in apps/server/src/<noun>/store.ts.',
  },
  ...['apps/operator', 'apps/dashboard', 'packages/front'].map((folder) => ({
    path: `${folder}/package.json`,
    allows: (name: string) => !['@jazylym/db', '@jazylym/server', 'pg', '@prisma/client'].includes(name),
    says: 'a front end ships neither server nor database: for types and e2e tests it is a devDependency.',
  })),
];

/** Package manifests hold the boundaries, and versions live in one catalogue (but Node's own, which pnpm cannot catalogue). */
export function manifestsAreBoundaries(tree: Tree): Finding[] {
  const manifests = tree.files.filter((path) =>
    /^(apps|packages)\/[^/]+\/package\.json$|^(bench\/)?package\.json$/.test(path),
  );
  return manifests.flatMap((path) => {
    const manifest = JSON.parse(tree.text(path)) as Manifest;
    return [...tooMuch(path, manifest), ...ownVersions(path, manifest)];
  });
}

function tooMuch(path: string, manifest: Manifest): Finding[] {
  const rule = MAY.find((one) => one.path === path);
  if (rule === undefined) return [];
  return Object.keys(manifest.dependencies ?? {})
    .filter((name) => !rule.allows(name))
    .map((name) => ({ path, says: `depends on ${name}, but ${rule.says}` }));
}

function ownVersions(path: string, manifest: Manifest): Finding[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([name, version]) => !['catalog:', 'workspace:*'].includes(version) && name !== 'node')
    .map(([name, version]) => ({
      path,
      says: `${name} has a version of its own (${version}): put it in the catalog of pnpm-workspace.yaml and write "catalog:".`,
    }));
}
