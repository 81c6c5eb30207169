import type { BatchDraft, BatchRejection, BeginBatch, SaveBatch } from '@jazylym/domain/abonement/card';
import { subscriberWords } from '@jazylym/domain/abonement/words';
import type { Actor } from '@jazylym/domain/access/role';
import type { Month } from '@jazylym/domain/calendar/calendar';
import { firstDayOf } from '@jazylym/domain/calendar/month';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { collectorOf } from '../organisation/collector-store.ts';
import { problem } from '../trpc.ts';
import {
  type AskedCard,
  beginDraft,
  discardDraft,
  draftOf,
  type Likely,
  type ListedBatch,
  type ListedDraft,
  likelyTwice,
  listBatches,
  listDrafts,
  saveDraft,
  storedBatch,
  takeDraft,
} from './batch-store.ts';
import { openDay } from './today-store.ts';

type Asking = Pick<Services, 'db' | 'clock' | 'known' | 'published'>;
export type Doing = Asking & { actor: Actor; facility: FacilityEntry };

/** A facility's drafts, and the batches of its open day with at least the ten latest. */
export type Batches = { drafts: ListedDraft[]; accepted: ListedBatch[] };

export async function batches({ db, clock }: Asking, facilityId: number): Promise<Batches> {
  const since = await openDay(db.pool, facilityId, todayOf(clock()));
  const [drafts, accepted] = await Promise.all([
    listDrafts(db.pool, facilityId),
    listBatches(db.pool, facilityId, since),
  ]);
  return { drafts, accepted };
}

type Key = { facilityId: number; id: string };

/** A batch under its id, whether it is still keyed in or accepted. Not found where there is none. */
export async function batchOf(
  { db }: Asking,
  key: Key,
): Promise<{ draft: BatchDraft; batch: null } | { draft: null; batch: ListedBatch }> {
  const draft = await draftOf(db.pool, key);
  if (draft !== null) return { draft, batch: null };
  const batch = await storedBatch(db.pool, key);
  if (batch === null) throw problem('NOT_FOUND', 'notFound');
  return { draft: null, batch };
}

/** Begins a batch of a collector, or answers it as it was begun before. */
export async function begin(ctx: Doing, asked: BeginBatch) {
  const { facilityId, collectorId } = asked;
  if ((await collectorOf(ctx.db.pool, facilityId, collectorId)) === null) throw problem('NOT_FOUND', 'notFound');
  await beginDraft(ctx.db.pool, asked, doing(ctx));
  return batchOf(ctx, asked);
}

export type SaveAnswer = { ok: true; version: number } | { ok: false; rejection: BatchRejection };

/** Saves what changed of a draft; refused where another till holds it or it was saved elsewhere since. */
export async function save(ctx: Doing, asked: SaveBatch): Promise<SaveAnswer> {
  const version = await saveDraft(ctx.db.pool, asked, doing(ctx));
  if (version !== null) return { ok: true, version };
  return { ok: false, rejection: await heldElsewhere(ctx, asked) };
}

/** Takes a draft over from whoever holds it. */
export async function take(ctx: Doing, key: Key) {
  await takeDraft(ctx.db.pool, key, doing(ctx));
  return batchOf(ctx, key);
}

export type DiscardAnswer = { ok: true } | { ok: false; rejection: BatchRejection };

/** Throws a draft away, as it was seen; one that is gone stays gone. */
export async function discard(ctx: Doing, asked: Key & { version: number }): Promise<DiscardAnswer> {
  if (await discardDraft(ctx.db.pool, asked, doing(ctx))) return { ok: true };
  const rejection = await heldElsewhere(ctx, asked);
  return rejection.reason === 'noSuchDraft' ? { ok: true } : { ok: false, rejection };
}

/** Who holds a draft now, or that there is none any more. */
export async function heldElsewhere({ db }: Doing, key: Key): Promise<BatchRejection> {
  const draft = await draftOf(db.pool, key);
  if (draft === null) return { reason: 'noSuchDraft' };
  return { reason: 'heldElsewhere', name: draft.heldBy.name, version: draft.version };
}

const doing = ({ actor, clock }: Doing) => ({ userId: actor.userId, now: clock() });

/** For each card, the number of an abonement that is likely the same: same person, title and overlapping months. */
export function twins(
  ctx: Asking,
  { facilityId, cards }: { facilityId: number; cards: readonly AskedTwin[] },
): Promise<Likely[]> {
  const asked: AskedCard[] = cards.map(({ cardId, name, startMonth, ...card }) => ({
    ...card,
    id: cardId,
    startMonth: firstDayOf(startMonth),
    words: nameWords(name),
  }));
  return likelyTwice(ctx.db.pool, facilityId, asked);
}

/** A card that may be registered already. */
export type AskedTwin = { cardId: string; name: string; publicationIndex: string; startMonth: Month; months: number };

const nameWords = (name: string): string[] =>
  subscriberWords({ kind: 'individual', name, iin: null, phone: null, language: 'kk' });
