import { randomInt } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { Action } from '@jazylym/domain/access/can';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { SessionReader } from '../access/session.ts';
import { liveSessions } from '../access/store.ts';
import type { Changes, Told } from '../report/changes.ts';
import { refusalOf, refuse, refuseForNow, SIGN_IN_NEEDED } from './paper-access.ts';

/** What one must be allowed to listen. */
const LISTENS: readonly Action[] = ['report.read'];

/** Which of these sessions may listen as they are now: neither over nor of somebody who may no longer, or must first change the password. */
export async function mayListen(pool: Pool, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const live = await liveSessions(pool, sessionIds);
  return new Set(live.filter((one) => refusalOf(one, LISTENS) === null).map(({ sessionId }) => sessionId));
}

type Asked = { changes: Changes; whoIs: SessionReader };

/** After how long a browser whose stream broke comes again, in milliseconds: not all at once where a server has gone. */
const COMES_AGAIN = { soonest: 500, latest: 3_000 };

/**
 * `GET /report/changes`: a stream of events for who reads reports. It tells *that* figures changed, by a position that means nothing, and
 * never a figure: the page asks for those as ever, so a stream gives nobody anything. `over` says that the session has ended.
 */
export function changesRoute(app: FastifyInstance, { changes, whoIs }: Asked): void {
  app.addHook('preClose', async () => changes.close());
  app.get('/report/changes', { exposeHeadRoute: false }, async (request, reply) => {
    const session = await whoIs(request.headers.cookie);
    if (session === null) return refuse(request, reply, SIGN_IN_NEEDED);
    const unable = refusalOf(session, LISTENS);
    if (unable !== null) return refuse(request, reply, unable);
    const stream = new PassThrough();
    const stop = changes.listen({
      sessionId: session.sessionId,
      told: (what) => void stream.write(eventOf(what)),
      end: () => void stream.end(),
    });
    if (stop === 'session') return refuseForNow(request, reply);
    if (stop === 'process') return refuse(request, reply, { status: 503, problem: 'unavailable' });
    reply.raw.on('close', stop);
    // A browser that went away while its session was looked up.
    if (request.raw.destroyed) stop();
    stream.write(`retry: ${randomInt(COMES_AGAIN.soonest, COMES_AGAIN.latest)}\n\n`);
    // Nobody on the way is to gather what comes bit by bit.
    return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(stream);
  });
}

const eventOf = (what: Told): string =>
  `event: ${what.kind}\ndata: ${what.kind === 'changed' ? what.position : ''}\n\n`;
