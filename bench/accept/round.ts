import autocannon from 'autocannon';
import type { Ready } from './orders.ts';
import type { Server } from './server.ts';

export const CONNECTIONS = 32;

/** What one round measured: acceptances a second, the server's CPU milliseconds an acceptance, waiting times in milliseconds. */
export type Round = { perSecond: number; cpu: number; p50: number; p95: number; p99: number };

/** Sends every request once, over 32 connections, as fast as they are answered. Throws when any is not accepted. */
export async function round(server: Server, ready: readonly Ready[]): Promise<Round> {
  const queue = ready.values();
  const waits: number[] = [];
  const refused: string[] = [];
  const before = await server.cpu();
  const from = performance.now();
  let last = from;
  const options: autocannon.Options = {
    url: server.url,
    connections: CONNECTIONS,
    amount: ready.length,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        path: '/trpc/abonement.accept',
        setupRequest: (request) => {
          const next = queue.next().value;
          if (next === undefined) return request;
          return { ...request, headers: { 'content-type': 'application/json', cookie: next.cookie }, body: next.body };
        },
        onResponse: (status, body) => {
          if (status !== 200 || !body.startsWith('{"result":{"data":{"ok":true')) refused.push(`${status} ${body}`);
        },
      },
    ],
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, done) => (error === null ? resolve(done) : reject(error)));
    run.on('response', (_client, _status, _bytes, wait) => {
      waits.push(wait);
      // Its own end comes with the next full second.
      last = performance.now();
    });
  });
  const cpu = (await server.cpu()) - before;
  if (refused.length > 0 || result.errors > 0 || waits.length !== ready.length)
    throw new Error(
      `${refused.length} refused, ${result.errors} broken, ${waits.length} answered: ${refused[0] ?? ''}`,
    );
  waits.sort((a, b) => a - b);
  const at = (share: number): number => waits[Math.floor(waits.length * share)] ?? 0;
  return {
    perSecond: (waits.length * 1000) / (last - from),
    cpu: cpu / waits.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
