import type { Abonement, AcceptAbonement, Rejection } from '@jazylym/domain/abonement/abonement';
import { type Acceptance, acceptAbonement } from '@jazylym/domain/abonement/accept';
import type { Actor } from '@jazylym/domain/access/role';
import { entryOf } from '@jazylym/domain/catalogue/quote';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { digestOf, isSameDigest } from './digest.ts';
import { registeredAbonement } from './registered.ts';
import { registerAbonements, type Stored, storedAbonement } from './store.ts';

/** What the counter hears: the registered abonement, or why it was not accepted. */
export type AcceptAnswer = { ok: true; abonement: Abonement } | { ok: false; rejection: Rejection };

type Accepting = Pick<Services, 'db' | 'clock' | 'known' | 'published'> & { actor: Actor; facility: FacilityEntry };

/**
 * Accepts one subscription in the actor's facility (S9), once: decided in memory, stored in one statement. An id that is
 * stored already is answered with what is stored, whoever asks and whatever has changed since: money that was taken never
 * becomes a rejection. The same id with another content is a conflict.
 */
export async function accept(ctx: Accepting, request: AcceptAbonement): Promise<AcceptAnswer> {
  const { actor, facility, known } = ctx;
  const now = ctx.clock();
  const digest = digestOf(request);
  const place = known.place(request.address.postalCode) ?? null;
  const { catalogue, order } = ctx.published.current();

  const decision = whileOpen(facility, () =>
    acceptAbonement(request, { catalogue, order, place, today: todayOf(now) }),
  );
  if (!decision.ok || place === null) {
    const stored = await storedAbonement(ctx.db.pool, request);
    return stored === null && !decision.ok ? decision : answer(stored, digest, request.id);
  }

  const { accepted } = decision;
  const [line] = await registerAbonements(ctx.db.pool, { facility, actor, now, rows: [{ accepted, digest }] });
  if (line === undefined) throw new Error(`accept_abonements answered nothing of ${request.id}`);
  if (!line.isNew) return answer(await storedAbonement(ctx.db.pool, request), digest, request.id);
  const title = catalogue === null ? undefined : entryOf(catalogue, request.publicationIndex)?.title;
  if (title === undefined) throw new Error(`${request.publicationIndex} was sold but is in no catalogue`);
  return { ok: true, abonement: registeredAbonement({ accepted, title, line, facility, place, actor, now }) };
}

/** A facility that is closed decides nothing any more. */
const whileOpen = ({ closedOn }: FacilityEntry, decide: () => Acceptance): Acceptance =>
  closedOn === null ? decide() : { ok: false, rejection: { reason: 'facilityClosed', closedOn } };

/** The answer to an id that is stored: the same content gets the same answer. */
function answer(stored: Stored | null, digest: Buffer, id: string): AcceptAnswer {
  return stored !== null && isSameDigest(stored, digest)
    ? { ok: true, abonement: stored.abonement }
    : { ok: false, rejection: { reason: 'conflict', id } };
}
