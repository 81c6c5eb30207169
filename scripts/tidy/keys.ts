import type { Finding, Tree } from './tree.ts';

/** Tables that do not grow with acceptances, or cannot be kept by facility, and why. */
const EXEMPT: Record<string, string> = {
  User: 'accounts',
  Session: 'accounts',
  Account: 'accounts',
  Verification: 'accounts',
  CertificationPin: 'accounts',
  SignInAttempt: 'accounts',
  Publisher: 'reference',
  Publication: 'reference',
  Campaign: 'reference',
  Catalogue: 'reference',
  CatalogueEntry: 'reference',
  CatalogueRow: 'reference',
  Branch: 'reference',
  Facility: 'reference',
  PostalPlace: 'reference',
  ReferenceHead: 'of reference data',
  Setting: 'reference',
  ChangeRecord: 'of accounts and reference data',
  ApiKey: 'keys of editorial offices',
  AcceptanceRollup: 'rollup: sums by branch, facility, title and spans of days',
  SavedView: 'of accounts',
  HomeView: 'of accounts',
  DeliveryRollup: 'rollup: sums by title, branch, facility and month',
  PlanVersion: 'plans: set by people, a version at a time',
  PlanLine: 'plans: set by people, a version at a time',
};

type Model = { name: string; table: string; path: string; body: string };

/**
 * Every table that grows with acceptances has `facility_id` first in its primary and unique keys, and refers to reference
 * tables only or within its facility: so the data can be spread over several PostgreSQL servers by facility.
 */
export function keysNameTheFacility(tree: Tree): Finding[] {
  const models = tree.files
    .filter((path) => /\/prisma\/schema\/.*\.prisma$/.test(path))
    .flatMap((path) => modelsOf(tree, path));
  const growing = models.filter((model) => EXEMPT[model.name] === undefined);
  return [
    ...growing.flatMap(keyFindings),
    ...growing.flatMap((model) => relationFindings(model)),
    ...migrationFindings(tree, new Set(growing.map((model) => model.table))),
    ...unknownTables(tree, models),
    ...staleExemptions(models),
  ];
}

function modelsOf(tree: Tree, path: string): Model[] {
  return [...tree.text(path).matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
    path,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
  }));
}

const WHY =
  'every key of a table that grows with acceptances starts with facilityId (or the table is exempt, with a reason, in scripts/tidy/keys.ts).';

function keyFindings({ name, body, path }: Model): Finding[] {
  const single = [...body.matchAll(/^ {2}(\w+) .*@(?:id|unique)\b/gm)].map((match) => match[1] ?? '');
  const compound = [...body.matchAll(/@@(?:id|unique)\(\[(\w+)/g)].map((match) => match[1] ?? '');
  return [...single, ...compound]
    .filter((first) => first !== 'facilityId')
    .map((first) => ({ path, says: `a key of ${name} starts with ${first}: ${WHY}` }));
}

function relationFindings({ name, body, path }: Model): Finding[] {
  return [...body.matchAll(/^ {2}\w+ +(\w+)\??.*@relation\(.*fields: \[(\w+)/gm)]
    .filter(([, target = '', first]) => first !== 'facilityId' && EXEMPT[target] !== 'reference')
    .map(([, target]) => ({
      path,
      says: `${name} refers to ${target} across facilities: point at a reference table, or put facilityId first in the reference.`,
    }));
}

/** What Prisma's schema cannot say, and what it need not: `CREATE UNIQUE INDEX`, and keys that a table is altered to have. */
const KEYS = [
  /CREATE UNIQUE INDEX \S+ ON "?(\w+)"?\s*\("?(\w+)/g,
  /ALTER TABLE "?(\w+)"?[^;]*?(?:UNIQUE|PRIMARY KEY)\s*\("?(\w+)/g,
];

function migrationFindings(tree: Tree, growing: Set<string>): Finding[] {
  return tree.files
    .filter((path) => path.endsWith('/migration.sql'))
    .flatMap((path) =>
      KEYS.flatMap((key) => [...tree.text(path).matchAll(key)])
        .filter(([, table = '', first]) => growing.has(table) && first !== 'facility_id')
        .map(([, table, first]) => ({ path, says: `a key of ${table} starts with ${first}: ${WHY}` })),
    );
}

/** A table that a migration makes and no schema knows would escape all of the above. */
function unknownTables(tree: Tree, models: readonly Model[]): Finding[] {
  const known = new Set(models.map(({ table }) => table));
  return tree.files
    .filter((path) => path.endsWith('/migration.sql'))
    .flatMap((path) =>
      [...tree.text(path).matchAll(/^CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)/gm)]
        .filter(([, table = '']) => !known.has(table))
        .map(([, table]) => ({
          path,
          says: `makes ${table}, which no Prisma schema has: nothing would watch its keys.`,
        })),
    );
}

function staleExemptions(models: Model[]): Finding[] {
  if (models.length === 0) return [];
  return Object.keys(EXEMPT)
    .filter((name) => !models.some((model) => model.name === name))
    .map((name) => ({
      path: 'scripts/tidy/keys.ts',
      says: `exempts ${name}, which no schema has: take it off the list.`,
    }));
}
