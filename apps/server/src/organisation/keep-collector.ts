import type { Actor } from '@jazylym/domain/access/role';
import type { CollectorRejection, EndBlanks, IssueBlanks, KeepCollector } from '@jazylym/domain/organisation/collector';
import { draftOf, isActiveOn, refusalOfCollector } from '@jazylym/domain/organisation/decide-collector';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { journal, type Transaction, underHead } from '../day/head-store.ts';
import { problem } from '../trpc.ts';
import {
  blankStates,
  collectorByNumber,
  collectorOf,
  endedBy,
  hasAccepted,
  issuedWithin,
  storeCollector,
  storeEnd,
  storeIssue,
} from './collector-store.ts';

/** Done, or why not. */
export type CollectorAnswer = { ok: true } | { ok: false; rejection: CollectorRejection };

type Doing = Pick<Services, 'db' | 'clock'> & { actor: Actor };

const DONE: CollectorAnswer = { ok: true };
const refuse = (rejection: CollectorRejection): CollectorAnswer => ({ ok: false, rejection });

/** Under the facility's head, so that two heads at two desks change the register one after the other. */
const inOrder = (ctx: Doing, facilityId: number, now: Date, work: (client: Transaction) => Promise<CollectorAnswer>) =>
  underHead(ctx.db.pool, { facilityId, now }, work);

/** Makes or changes an entry of the register. */
export function keepCollector(ctx: Doing, asked: KeepCollector): Promise<CollectorAnswer> {
  const now = ctx.clock();
  const { facilityId, id, next } = asked;
  return inOrder(ctx, facilityId, now, async (client) => {
    const found = await collectorOf(client, facilityId, id);
    const stored = found && draftOf(found);
    const facts = {
      stored,
      bearer: await collectorByNumber(client, facilityId, next.number),
      hasAccepted: stored !== null && (await hasAccepted(client, facilityId, id)),
    };
    const rejection = refusalOfCollector(asked, facts);
    if (rejection !== null) return refuse(rejection);
    if (JSON.stringify(stored) !== JSON.stringify(draftOf(next)))
      await storeCollector(client, asked, stored, { userId: ctx.actor.userId, now });
    return DONE;
  });
}

/** Gives numbered blanks to a collector. No number is ever given twice in a facility. */
export function issueBlanks(ctx: Doing, asked: IssueBlanks): Promise<CollectorAnswer> {
  const now = ctx.clock();
  const { facilityId, collectorId, range } = asked;
  return inOrder(ctx, facilityId, now, async (client) => {
    const collector = await collectorOf(client, facilityId, collectorId);
    if (collector === null) throw problem('NOT_FOUND', 'notFound');
    const issued = await issuedWithin(client, facilityId, range);
    if (issued !== null && issued.id === asked.id) {
      const isSame = issued.collectorId === collectorId && issued.first === range.first && issued.last === range.last;
      return isSame ? DONE : refuse({ reason: 'conflict' });
    }
    const { activeFrom, activeTo } = collector;
    if (!isActiveOn(collector, todayOf(now))) return refuse({ reason: 'notActive', activeFrom, activeTo });
    if (issued !== null) {
      const { first, last, name } = issued;
      return refuse({ reason: 'blanksIssued', first, last, name });
    }
    await storeIssue(client, asked, { userId: ctx.actor.userId, now });
    const facts = [`collector ${collectorId}`, `blanks ${range.first} ${range.last}`, `operator ${ctx.actor.userId}`];
    await journal(client, { facilityId, kind: 'blanks.issued', documentId: asked.id, facts, now });
    return DONE;
  });
}

/** Records that blanks were spoiled, returned or lost: all of the range or none. */
export function endBlanks(ctx: Doing, asked: EndBlanks): Promise<CollectorAnswer> {
  const now = ctx.clock();
  const { facilityId, collectorId, range, end } = asked;
  return inOrder(ctx, facilityId, now, async (client) => {
    if ((await collectorOf(client, facilityId, collectorId)) === null) throw problem('NOT_FOUND', 'notFound');
    if ((await endedBy(client, facilityId, range.first)) === asked.id) return DONE;
    const numbers = Array.from({ length: range.last - range.first + 1 }, (_, place) => range.first + place);
    const states = await blankStates(client, asked, numbers);
    const number = numbers.find((one) => states.get(one) !== 'held');
    if (number !== undefined) return refuse({ reason: 'blankNotHeld', number });
    await storeEnd(client, asked, { userId: ctx.actor.userId, now });
    const facts = [
      `collector ${collectorId}`,
      `blanks ${range.first} ${range.last}`,
      `end ${end}`,
      `operator ${ctx.actor.userId}`,
    ];
    await journal(client, { facilityId, kind: 'blanks.ended', documentId: asked.id, facts, now });
    return DONE;
  });
}
