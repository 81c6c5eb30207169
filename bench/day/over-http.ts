import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { type Clerk, signInClerks } from '@jazylym/server/assurance/clerks';
import { todayOf } from '@jazylym/server/clock';
import { clientOf, type TestClient } from '@jazylym/server/testing/client';
import { countDay, PIN } from '@jazylym/server/testing/day';
import { newId } from '@jazylym/server/testing/request';
import type { Server } from '../accept/server.ts';
import type { FilledPost } from '../bulk/open.ts';
import { timed, type Waits, waitsOf } from '../measure/waits.ts';

const SAMPLES = 450;
/** Days that are certified: each has its clerk's PIN. */
const CERTIFIED = 10;

/** The demonstration's PIN for others too: hashing one takes as long as trying one. */
const PINS = `INSERT INTO certification_pin (user_id, hash, set_at)
  SELECT u.id, (SELECT hash FROM certification_pin LIMIT 1), now() FROM unnest($1::text[]) AS u (id) ON CONFLICT (user_id) DO NOTHING`;

/** Waits over HTTP and the server's CPU milliseconds each. */
export type OverHttp = { protocol: Waits; cpu: number; closing: Waits; certifying: Waits };

/**
 * Asks for today's protocol of the measured facilities as their clerks do, then closes, counts and certifies some of them: from the
 * count that is saved to the sealed protocol.
 */
export async function overHttp(post: FilledPost, server: Server): Promise<OverHttp> {
  const businessDate = todayOf(new Date());
  const clerks = await clerksOf(post);
  const clients = clerks.map(({ cookie, facilityId }) => ({ facilityId, client: clientOf(server.url, cookie) }));
  const times: number[] = [];
  let cpu = 0;
  // Once each before, so that connections and statements are there.
  for (const round of [0, ...Array.from({ length: Math.ceil(SAMPLES / clients.length) }, () => 1)]) {
    const before = await server.cpu();
    for (const { client, facilityId } of clients) {
      const { took, result } = await timed(() => client.day.protocol.query({ facilityId, businessDate }));
      if (result.protocol.byPublication.length === 0) throw new Error(`facility ${facilityId} has an empty protocol`);
      if (round === 1) times.push(took);
    }
    if (round === 1) cpu += (await server.cpu()) - before;
  }
  const closing: number[] = [];
  const certifying: number[] = [];
  await post.owner.query(PINS, [clerks.slice(0, CERTIFIED).map(({ userId }) => userId)]);
  for (const { client, facilityId } of clients.slice(0, CERTIFIED)) {
    closing.push((await timed(() => client.day.close.mutate({ facilityId, businessDate }))).took);
    certifying.push((await timed(() => certify(client, facilityId))).took);
  }
  return {
    protocol: waitsOf(times),
    cpu: cpu / times.length,
    closing: waitsOf(closing),
    certifying: waitsOf(certifying),
  };
}

/** Counts what must be there, compares and certifies. Throws where it is refused. */
async function certify(client: TestClient, facilityId: number): Promise<void> {
  const businessDate = todayOf(new Date());
  const { protocol } = await client.day.protocol.query({ facilityId, businessDate });
  await countDay(client, { facilityId, businessDate, cash: protocol.cash.expected, cards: protocol.cards });
  const { digest } = await client.day.reconcile.query({ facilityId, businessDate });
  const asked = {
    facilityId,
    businessDate: CalendarDate.parse(businessDate),
    id: newId(),
    seen: digest,
    pin: PIN,
    head: null,
    reason: '',
  };
  const answer = await client.day.certify.mutate(asked);
  if (!answer.ok) throw new Error(`facility ${facilityId}: ${JSON.stringify(answer.rejection)}`);
}

/** A clerk of each measured facility, signed in. */
async function clerksOf({ owner, measured }: FilledPost): Promise<Clerk[]> {
  const facilities = new Set(measured.map(({ facilityId }) => facilityId));
  const clerks = new Map((await signInClerks(owner, 1_000)).map((clerk) => [clerk.facilityId, clerk]));
  return [...clerks.values()].filter(({ facilityId }) => facilities.has(facilityId));
}
