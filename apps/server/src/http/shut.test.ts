import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../server.ts';
import { listen } from '../testing/listen.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test('a server that stops ends its streams, answers what it has begun and waits for no connection that is open for nothing', async () => {
  const stopping = await startServer({
    ...{ databaseUrl: server.appUrl, clock: server.clock, sealKeys: temporarySealKeys(), port: 0 },
  });
  const { hostname, port } = new URL(stopping.url);
  // A browser opens connections ahead of need; another has asked and been answered; a third is being answered.
  const idle = [connect(Number(port), hostname), connect(Number(port), hostname)];
  for (const socket of idle) socket.on('error', () => undefined);
  idle[1]?.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
  const stream = await listen(stopping.url, await server.cookieOf('hq'));
  await stream.hears('changed');
  const signingIn = signIn(stopping.url, 'editor');
  await wait(20);
  await stopping.close();
  await stream.ended;
  expect(await signingIn).toContain('session_token');
  for (const socket of idle) socket.destroy();
}, 20_000);
