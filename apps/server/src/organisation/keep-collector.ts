import type { Actor } from '@jazylym/domain/access/role';
import type {
  BlankRange,
  CollectorRejection,
  EndBlanks,
  IssueBlanks,
  KeepCollector,
} from '@jazylym/domain/organisation/collector';
import { draftOf, isActiveOn, refusalOfCollector } from '@jazylym/domain/organisation/decide-collector';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { journal, type Transaction, underHead } from '../day/head-store.ts';
import { problem } from '../trpc.ts';
import { blankStates, endOf, issuedWithin, issueOf, storeEnd, storeIssue } from './blank-store.ts';
import { collectorByNumber, collectorOf, hasAccepted, storeCollector } from './collector-store.ts';

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

/** Whether an earlier request of the same id named the same blanks of the same collector. */
const isOf = (
  { collectorId, range }: Pick<IssueBlanks, 'collectorId' | 'range'>,
  before: BlankRange & Pick<IssueBlanks, 'collectorId'>,
): boolean => before.collectorId === collectorId && before.first === range.first && before.last === range.last;

/** Gives numbered blanks to a collector. No number is ever given twice in a facility. */
export function issueBlanks(ctx: Doing, asked: IssueBlanks): Promise<CollectorAnswer> {
  const now = ctx.clock();
  const { facilityId, collectorId, range } = asked;
  return inOrder(ctx, facilityId, now, async (client) => {
    const collector = await collectorOf(client, facilityId, collectorId);
    if (collector === null) throw problem('NOT_FOUND', 'notFound');
    const before = await issueOf(client, asked);
    if (before !== null) return isOf(asked, before) ? DONE : refuse({ reason: 'conflict' });
    const { activeFrom, activeTo } = collector;
    if (!isActiveOn(collector, todayOf(now))) return refuse({ reason: 'notActive', activeFrom, activeTo });
    const issued = await issuedWithin(client, facilityId, range);
    if (issued !== null) return refuse({ reason: 'blanksIssued', ...issued });
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
    const before = await endOf(client, asked);
    if (before !== null) {
      const isSame = isOf(asked, before) && before.end === end && before.reason === asked.reason;
      return isSame ? DONE : refuse({ reason: 'conflict' });
    }
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
