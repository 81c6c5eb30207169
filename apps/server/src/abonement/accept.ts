import type { Price } from '@jazylym/domain/abonement/abonement';
import { acceptAbonements, type Decision } from '@jazylym/domain/abonement/accept';
import type { AcceptAbonements, Acceptance, Refusal } from '@jazylym/domain/abonement/acceptance';
import type { Actor } from '@jazylym/domain/access/role';
import { type Catalogues, entryOf } from '@jazylym/domain/catalogue/start-month';
import type { Names } from '@jazylym/domain/organisation/organisation';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { digestOf, isSameDigest } from './digest.ts';
import { registeredAcceptance } from './registered.ts';
import { registerAcceptances, type Stored, storedAcceptance } from './store.ts';

/** What the counter hears: the registered acceptance, or why nothing of it was accepted. */
export type AcceptAnswer = { ok: true; acceptance: Acceptance } | ({ ok: false } & Refusal);

type Accepting = Pick<Services, 'db' | 'clock' | 'known' | 'published'> & { actor: Actor; facility: FacilityEntry };

/**
 * Accepts what one client subscribes to in the actor's facility (S9), once and whole: decided in memory, stored in one statement.
 * An id that is stored already is answered with what is stored, whoever asks and whatever has changed since: money that was
 * taken never becomes a rejection. The same id with another content is a conflict.
 */
export async function accept(ctx: Accepting, request: AcceptAbonements): Promise<AcceptAnswer> {
  const { actor, facility, known } = ctx;
  const now = ctx.clock();
  const digest = digestOf(request);
  const place = known.place(request.address.postalCode) ?? null;
  const { catalogues, order } = ctx.published.current();

  const decision = whileOpen(facility, () =>
    acceptAbonements(request, { catalogues, order, place, today: todayOf(now) }),
  );
  if (!decision.ok || place === null) {
    const stored = await storedAcceptance(ctx.db.pool, request);
    return stored === null && !decision.ok ? decision : answer(stored, digest, request.id);
  }

  const { accepted } = decision;
  const lines = await registerAcceptances(ctx.db.pool, { facility, actor, now, rows: [{ accepted, digest }] });
  if (lines.some(({ isNew }) => !isNew) || lines.length < request.lines.length)
    return answer(await storedAcceptance(ctx.db.pool, request), digest, request.id);
  const titleOf = (price: Price) => titleIn(catalogues, price);
  return { ok: true, acceptance: registeredAcceptance({ accepted, titleOf, lines, facility, place, actor, now }) };
}

/** A facility that is closed decides nothing any more. */
const whileOpen = ({ closedOn }: FacilityEntry, decide: () => Decision): Decision =>
  closedOn === null ? decide() : { ok: false, rejection: { reason: 'facilityClosed', closedOn }, lineId: null };

/** The answer to an id that is stored: the same content gets the same answer. */
function answer(stored: Stored | null, digest: string, id: string): AcceptAnswer {
  return stored !== null && isSameDigest(stored, digest)
    ? { ok: true, acceptance: stored.acceptance }
    : { ok: false, rejection: { reason: 'conflict', id }, lineId: null };
}

function titleIn(catalogues: Catalogues, { catalogueId, publicationIndex }: Price): Names {
  const catalogue = catalogues.find(({ id }) => id === catalogueId);
  const title = catalogue && entryOf(catalogue, publicationIndex)?.title;
  if (title === undefined) throw new Error(`${publicationIndex} was sold but is in no catalogue`);
  return title;
}
