import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'jazylym-pages-'));
for (const name of ['counter', 'dashboard']) {
  mkdirSync(join(folder, name, 'assets'), { recursive: true });
  writeFileSync(join(folder, name, 'index.html'), `<!doctype html><title>${name}</title>`);
  writeFileSync(join(folder, name, 'assets', 'index-a1b2c3.js'), `export const name = '${name}';${'//'.repeat(2000)}`);
}

let server: TestServer;
beforeAll(async () => {
  const publicFolders = { counter: join(folder, 'counter'), dashboard: join(folder, 'dashboard') };
  server = await startTestServer({ publicFolders });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });
const html = { accept: 'text/html' };

test('the health check says that the database answers, and the version', async () => {
  const answer = await get('/healthz');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    ok: true,
    database: 'reachable',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});

test('the root leads to the counter, and who reads figures to the dashboard', async () => {
  const home = async (cookie: string) => (await get('/', { cookie })).headers.get('location');
  expect(await home('')).toBe('/counter/');
  expect(await home(await server.cookieOf('aigerim'))).toBe('/counter/');
  expect(await home(await server.cookieOf('manager'))).toBe('/dashboard/');
});

test.each(['counter', 'dashboard'])('%s: every address of its own is its page, asked for anew', async (name) => {
  for (const path of [`/${name}`, `/${name}/`, `/${name}/index.html`, `/${name}/some/where?filter=1`]) {
    const answer = await get(path, html);
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    expect(await answer.text()).toContain(`<title>${name}</title>`);
  }
});

test('assets are packed and kept for ever; one that does not exist is not a page', async () => {
  const answer = await get('/counter/assets/index-a1b2c3.js', { 'accept-encoding': 'gzip' });
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.text()).toContain("'counter'");
  expect((await get('/counter/assets/gone.js')).status).toBe(404);
  expect((await get('/counter/..%2f..%2fpackage.json')).status).toBe(404);
});

test('what the build packed goes out as it lies there, to whoever can unpack it', async () => {
  const asset = join(folder, 'counter', 'assets', 'packed-d4e5f6.js');
  writeFileSync(asset, 'export const packed = false;');
  writeFileSync(`${asset}.gz`, gzipSync('export const packed = true;'));
  const packed = await get('/counter/assets/packed-d4e5f6.js', { 'accept-encoding': 'gzip' });
  expect(await packed.text()).toBe('export const packed = true;');
  expect(packed.headers.get('content-type')).toMatch(/javascript/);
  expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
  const plain = await get('/counter/assets/packed-d4e5f6.js', { 'accept-encoding': 'identity' });
  expect(await plain.text()).toBe('export const packed = false;');
});

test('a page may run no script but its own; data is no page at all', async () => {
  const page = (await get('/counter/', html)).headers;
  expect(page.get('content-security-policy')).toMatch(/script-src 'self';/);
  expect(page.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
  expect(page.get('x-content-type-options')).toBe('nosniff');
  const data = (await get('/trpc/access.me')).headers;
  expect(data.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(data.get('cache-control')).toBe('no-store');
});

test('what nobody serves is said to be absent, in JSON', async () => {
  for (const path of ['/nothing', '/trpc', '/trpc/no.such', '/trpc/__proto__', '/auth/x', '/%E0%A4%A']) {
    const answer = await get(path);
    expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/json; charset=utf-8']);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
});

test('wrong input is named field by field', async () => {
  const answer = await get(`/trpc/catalogue.quote?input=${encodeURIComponent('{"months":13,"zone":"sea"}')}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: {
      data: { problem: 'badInput', fields: { months: ['too_big'], zone: ['invalid_value'], sets: ['invalid_type'] } },
    },
  });
});
