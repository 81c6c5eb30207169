import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILT } from './counter.ts';

/** W6: the most JavaScript, gzipped, that a browser loads before the form works. */
const MOST_KIB = 260;

const FORM = 'src/features/abonement/counter/counter-page.tsx';

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

test('the form works after at most 260 KiB of JavaScript; PS-1 and its QR code come later', () => {
  const manifest: Manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8'));
  const withImports = (key: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(key)) for (const one of manifest[seen.add(key) && key]?.imports ?? []) withImports(one, seen);
    return seen;
  };
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  const files = [...new Set([...withImports(entry ?? ''), ...withImports(FORM)])].map(
    (key) => manifest[key]?.file ?? '',
  );
  const sizes = files.map((file) => ({ file, kib: gzipSync(readFileSync(join(BUILT, file))).length / 1024 }));
  const total = sizes.reduce((sum, { kib }) => sum + kib, 0);
  process.stdout.write(
    `JavaScript before the counter's form works: ${total.toFixed(1)} KiB gzip, at most ${MOST_KIB}\n` +
      sizes.map(({ file, kib }) => `  ${kib.toFixed(1).padStart(6)}  ${file}`).join('\n') +
      '\n',
  );
  expect(files).toContain(manifest[FORM]?.file);
  expect(total).toBeLessThanOrEqual(MOST_KIB);
  expect(files.join()).not.toMatch(/ps1|bwip/);
});
