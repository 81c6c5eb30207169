import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const TIDY = join(import.meta.dirname, '../tidy.ts');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tidy-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Plants one file in an otherwise empty project and tidies it. */
function plant(path: string, text: string): { status: number | null; says: string } {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
  const done = spawnSync(process.execPath, [TIDY, root], { encoding: 'utf8' });
  return { status: done.status, says: done.stderr };
}

const model = (key: string, extra = '') =>
  `model Order {\n  facilityId Int\n  id String\n${extra}\n  @@id([${key}])\n  @@map("order")\n}\n`;

test.each([
  ['packages/domain/src/abonement/utils.ts', 'export const a = 1;\n', "noun's folder"],
  ['apps/server/src/abonement/helpers/x.ts', 'export const a = 1;\n', "noun's folder"],
  ['packages/ui/src/index.ts', 'export const a = 1;\n', 'No barrels'],
  ['packages/domain/src/billing/price.ts', 'export const a = 1;\n', 'Which of them is "billing" about?'],
  ['apps/operator/src/features/misc-forms/a.tsx', 'export const a = 1;\n', 'Which of them is "misc-forms" about?'],
  ['apps/server/src/day/certify.ts', 'const a = 1;\n'.repeat(251), '251 lines, at most 250'],
  ['apps/server/src/day/certify.ts', "await pool.query('select 1');\n", 'apps/server/src/day/store.ts'],
  ['apps/server/src/day/certify.ts', 'await ctx.prisma.abonement.count();\n', 'apps/server/src/day/store.ts'],
  ['apps/operator/src/app/a.ts', "import { appRouter } from '@jazylym/server/router';\n", 'import type'],
  ['packages/domain/src/catalogue/price.ts', 'export const now = () => Date.now();\n', 'as an argument'],
  ['apps/server/src/day/certify.test.ts', "vi.mock('./store.ts');\n", 'mocks our own code'],
  ['packages/domain/package.json', '{"dependencies":{"zod":"catalog:","pg":"catalog:"}}', 'zod alone'],
  ['apps/dashboard/package.json', '{"dependencies":{"@jazylym/db":"workspace:*"}}', 'devDependency'],
  ['apps/server/package.json', '{"dependencies":{"pg":"8.23.1"}}', 'catalog of pnpm-workspace.yaml'],
  ['packages/db/prisma/schema/day.prisma', model('id'), 'a key of Order starts with id'],
  ['packages/db/prisma/schema/day.prisma', model('facilityId, id', '  code String @unique'), 'starts with code'],
  ['packages/db/prisma/migrations/0002_day/migration.sql', 'CREATE TABLE "stray" (id uuid);\n', 'no Prisma schema has'],
  ['docs/day.md', 'See [the day](../apps/server/src/day/certify.ts).\n', 'which is not there'],
  ['.npmrc', 'registry=https://example.invalid/\n', 'names a package registry'],
])('%s is caught and told where to go: %#', (path, text, place) => {
  const { status, says } = plant(path, text);
  expect(says).toContain(`${path}: `);
  expect(says).toContain(place);
  expect(status).toBe(1);
});

test('a reference across facilities is caught', () => {
  const line = '  other Other @relation(fields: [otherId], references: [id])';
  const { says } = plant('packages/db/prisma/schema/day.prisma', model('facilityId, id', line));
  expect(says).toContain('Order refers to Other across facilities');
});

test.each([
  'CREATE UNIQUE INDEX order_code_key ON "order" (code, facility_id) WHERE code IS NOT NULL;\n',
  'ALTER TABLE "order" DROP CONSTRAINT order_pkey,\nADD CONSTRAINT order_pkey PRIMARY KEY ("code", "facility_id");\n',
])('a key that only a migration knows is caught: %#', (sql) => {
  plant('packages/db/prisma/schema/day.prisma', model('facilityId, id'));
  expect(plant('packages/db/prisma/migrations/0002_day/migration.sql', sql).says).toContain(
    'a key of order starts with code',
  );
});

test.each([
  ['packages/domain/src/catalogue/price.ts', 'export const price = 1;\n'],
  ['apps/server/src/day/store.ts', "await pool.query('select 1');\n"],
  ['apps/operator/src/app/a.ts', "import type { AppRouter } from '@jazylym/server/router';\n"],
  ['apps/server/src/day/certify.test.ts', 'const today = new Date();\n'],
])('%s is in order', (path, text) => {
  expect(plant(path, text)).toEqual({ status: 0, says: '' });
});
