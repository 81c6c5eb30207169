import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFrontEnd } from '@jazylym/browser/built';
import { holdWeight } from '@jazylym/browser/hold-weight';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A page whose form weighs some 6 KiB gzip, since what is random does not shrink, and opens something of 30 KiB later. */
const random = (kib: number) => randomBytes(kib * 1024).toString('base64');
const SOURCES = {
  'index.html': '<script type="module" src="/entry.js"></script>',
  'entry.js': "import('./form.js');",
  'form.js': `console.log('${random(6)}'); document.onclick = () => import('./paper.js');`,
  'paper.js': `console.log('${random(30)}');`,
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jazylym-weight-'));
  for (const [name, text] of Object.entries(SOURCES)) await writeFile(join(root, name), text);
});
afterAll(async () => await rm(root, { recursive: true }));

const buildWithin = async (mostKib: number) =>
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [holdWeight({ module: 'form.js', mostKib })],
    build: { manifest: true },
  });

test('a build fails when more JavaScript than allowed comes before the form works; what comes later weighs nothing', async () => {
  await expect(buildWithin(5)).rejects.toThrow(
    /Before form\.js works a browser loads \d\.\d KiB of JavaScript \(gzip\), at most 5 are allowed/,
  );
  await buildWithin(10);
});

test.each(['operator', 'dashboard'])('the build of the %s shows nobody its sources', async (app) => {
  const files = await readdir(builtFrontEnd(app), { recursive: true });
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});
