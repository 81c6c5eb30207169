import { hash } from 'node:crypto';
import {
  type AcceptBatch,
  type BatchDraft,
  type BatchRejection,
  MOST_CARDS,
  readControl,
} from '@jazylym/domain/abonement/card';
import { type BatchDecision, decideBatch } from '@jazylym/domain/abonement/decide-batch';
import { canonicalText } from '@jazylym/domain/abonement/digest';
import { readBlank } from '@jazylym/domain/abonement/read-card';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { readDate } from '@jazylym/domain/calendar/read';
import type { Catalogues } from '@jazylym/domain/catalogue/start-month';
import type { Facility } from '@jazylym/domain/organisation/organisation';
import { todayOf } from '../clock.ts';
import { type Source, underHead } from '../day/head-store.ts';
import { tell } from '../day/notice-store.ts';
import { blankStates } from '../organisation/blank-store.ts';
import { collectorOf } from '../organisation/collector-store.ts';
import { type Doing, heldElsewhere } from './batch.ts';
import { type BatchRegistration, draftOf, type ListedBatch, registerBatch, storedBatch } from './batch-store.ts';
import { digestOf } from './digest.ts';

export type AcceptBatchAnswer = { ok: true; batch: ListedBatch } | { ok: false; rejection: BatchRejection };

const refuse = (rejection: BatchRejection): AcceptBatchAnswer => ({ ok: false, rejection });

/**
 * Accepts a draft whole, as it was saved (S10): every card by the rules of the counter on the date taken, all of them or none, in one
 * statement. It must agree with the collector's report, or say why not. A repeated request gets the first answer, whatever became of the facility.
 */
export async function acceptBatch(ctx: Doing, asked: AcceptBatch): Promise<AcceptBatchAnswer> {
  const { db, actor, facility } = ctx;
  const [before, draft] = await Promise.all([storedBatch(db.pool, asked), draftOf(db.pool, asked)]);
  if (before !== null) return answerOf(before, asked);
  if (facility.closedOn !== null) return refuse({ reason: 'facilityClosed', closedOn: facility.closedOn });
  if (draft === null) return acceptedMeanwhile(ctx, asked, { reason: 'noSuchDraft' });
  if (draft.version !== asked.version || draft.heldBy.userId !== actor.userId)
    return refuse({ reason: 'heldElsewhere', name: draft.heldBy.name, version: draft.version });
  const now = ctx.clock();
  const decided = await decide(ctx, draft, now);
  const rejection = refusalOf(draft, decided, asked.reason);
  if (rejection !== null) return acceptedMeanwhile(ctx, asked, rejection);
  const control = readControl(draft.control);
  if (control === null) return refuse({ reason: 'controlMissing' });

  const rows = decided.decisions.flatMap((decision) =>
    decision.ok
      ? [{ accepted: { ...decision.accepted, taken: decision.taken }, digest: digestOf(decision.accepted.request) }]
      : [],
  );
  const { sum, cardSum, agreement } = decided;
  const registered = await underHead(db.pool, { facilityId: facility.id, now }, async (client) => {
    const answer = await registerBatch(client, {
      ...{ facility, actor, now, rows, id: draft.id, collectorId: draft.collectorId, version: draft.version },
      ...{ control, sum, cardSum, reason: asked.reason, digest: batchDigestOf(draft) },
    });
    const batch = answer.outcome === 'accepted' ? await storedBatch(client, asked) : null;
    if (batch !== null && !agreement.agrees)
      await tellDisagreement(client, { facility, actor, now }, { ...batch, differing: agreement.differing.length });
    return { ...answer, batch };
  });
  switch (registered.outcome) {
    case 'accepted':
      if (registered.batch === null) throw new Error(`batch ${draft.id} was accepted and is not there`);
      return answerOf(registered.batch, asked);
    case 'conflict':
      return refuse({ reason: 'conflict' });
    case 'changed':
      return refuse(await heldElsewhere(ctx, asked));
    default:
      return refuse({ reason: 'cardsWrong', cards: hindered(decided, registered.outcome, registered.number) });
  }
}

/** The same request gets the first answer; the same batch with another reason is a conflict. */
const answerOf = (batch: ListedBatch, { reason }: AcceptBatch): AcceptBatchAnswer =>
  batch.reason === reason ? { ok: true, batch } : refuse({ reason: 'conflict' });

/** What is refused by what was decided: unless the same request was accepted while it was, whose draft is gone and blanks are used. */
async function acceptedMeanwhile(
  { db }: Doing,
  asked: AcceptBatch,
  rejection: BatchRejection,
): Promise<AcceptBatchAnswer> {
  const batch = await storedBatch(db.pool, asked);
  return batch === null ? refuse(rejection) : answerOf(batch, asked);
}

/** A batch that did not agree, as the head of the facility hears of it; the amounts of `differing` cards are not their prices. */
export async function tellDisagreement(
  source: Source,
  {
    facility,
    actor,
    now,
  }: Pick<BatchRegistration, 'actor' | 'now'> & { facility: Pick<Facility, 'id' | 'branchCode'> },
  batch: Pick<ListedBatch, 'id' | 'count' | 'sum' | 'cardSum' | 'control' | 'reason'> & {
    collector: { name: string };
    differing: number;
  },
): Promise<void> {
  const { id, collector, count, sum, cardSum, control, differing, reason } = batch;
  await tell(source, {
    ...{ document: id, facilityId: facility.id, branchCode: facility.branchCode, userId: actor.userId, now },
    content: {
      ...{ kind: 'batchDisagrees', batchId: id, collector: collector.name, count, sum, reason },
      ...{ controlCount: control.count, controlSum: control.sum, cardSum, differing },
    },
    to: { facility: true, above: false },
  });
}

function refusalOf(draft: BatchDraft, decided: BatchDecision, reason: string): BatchRejection | null {
  const control = readControl(draft.control);
  if (draft.cards.length === 0) return { reason: 'empty' };
  if (draft.cards.length > MOST_CARDS) return { reason: 'tooMany', count: draft.cards.length, most: MOST_CARDS };
  const ids = new Set(draft.cards.map(({ abonementId }) => abonementId));
  if (ids.size < draft.cards.length) return { reason: 'conflict' };
  if (!decided.ok) return { reason: 'cardsWrong', cards: firstProblems(decided.problems) };
  if (control === null) return { reason: 'controlMissing' };
  const { count, sum, agreement } = decided;
  if (!agreement.agrees && reason.length < 3)
    return { reason: 'disagrees', control, count, sum, differing: agreement.differing.length };
  return null;
}

/** The first problem of each card. */
const firstProblems = (problems: BatchDecision['problems']): BatchDecision['problems'] =>
  [...new Map(problems.toReversed().map((one) => [one.cardId, one])).values()].toReversed();

/** The card whose blank was used, ended or given away while it was decided. */
const hindered = (
  { decisions }: BatchDecision,
  why: 'notIssued' | 'issuedToAnother' | 'ended' | 'used',
  number: number | null,
): BatchDecision['problems'] =>
  decisions
    .filter(({ values }) => values.blank === number)
    .map(({ cardId }) => ({ cardId, problem: { reason: 'blankNotHeld', field: 'blank', number: number ?? 0, why } }));

/** Decides a draft's cards with what is known now: blanks, the catalogues of the dates taken, the order of acceptance. */
async function decide({ db, known, published }: Doing, draft: BatchDraft, now: Date): Promise<BatchDecision> {
  const today = todayOf(now);
  const numbers = draft.cards.flatMap(({ blank }) => readBlank(blank) ?? []);
  const [collector, blanks] = await Promise.all([
    collectorOf(db.pool, draft.facilityId, draft.collectorId),
    blankStates(db.pool, draft, numbers),
  ]);
  if (collector === null) throw new Error(`draft ${draft.id} is of no collector`);
  const catalogues = new Map<CalendarDate, Catalogues>();
  const { order } = published.current();
  const since = addDays(today, -order.graceDays);
  for (const date of new Set(draft.cards.flatMap(({ takenOn }) => readDate(takenOn, today) ?? [])))
    if (since <= date && date <= today) catalogues.set(date, (await published.on(date)).catalogues);
  return decideBatch(draft.cards, readControl(draft.control), {
    ...{ batchId: draft.id, today, graceDays: order.graceDays, collector, order },
    blankStateOf: (number) => blanks.get(number) ?? 'notIssued',
    cataloguesOn: (date) => catalogues.get(date) ?? [],
    placeOf: (postalCode) => known.place(postalCode) ?? null,
  });
}

/** What tells the cards of one acceptance from those of another under the same id. */
export const batchDigestOf = ({
  collectorId,
  control,
  cards,
}: Pick<BatchDraft, 'collectorId' | 'control' | 'cards'>): Buffer =>
  hash('sha256', canonicalText({ collectorId, control, cards }), 'buffer');
