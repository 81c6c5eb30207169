import { setTimeout as wait } from 'node:timers/promises';
import { timed, waitsOf } from '../measure/waits.ts';
import type { Ready } from './orders.ts';
import type { Round } from './round.ts';
import type { Server } from './server.ts';

/** Sends so many requests a second, evenly, each when it is due, answered or not the ones before. Throws when any is not accepted. */
export async function pacedRound(server: Server, ready: readonly Ready[], perSecond: number): Promise<Round> {
  const before = await server.cpu();
  const from = performance.now();
  const sent: Promise<number>[] = [];
  for (const [place, one] of ready.entries()) {
    const early = from + (place * 1000) / perSecond - performance.now();
    if (early > 1) await wait(early);
    sent.push(accept(server.url, one));
  }
  const { count, ...waits } = waitsOf(await Promise.all(sent));
  const seconds = (performance.now() - from) / 1000;
  return { ...waits, perSecond: count / seconds, cpu: ((await server.cpu()) - before) / count };
}

async function accept(url: string, { cookie, body }: Ready): Promise<number> {
  const headers = { 'content-type': 'application/json', cookie };
  const { took, result } = await timed(async () => {
    const answer = await fetch(`${url}/trpc/abonement.accept`, { method: 'POST', headers, body });
    return await answer.text();
  });
  if (!result.startsWith('{"result":{"data":{"ok":true')) throw new Error(`refused: ${result}`);
  return took;
}
