import { AcceptAtCounter } from '@jazylym/domain/abonement/acceptance';
import {
  type AwaitedInvoice,
  PayInvoice,
  type PrintedSheet,
  RecordPrint,
  RecordSteps,
  ReverseTogether,
} from '@jazylym/domain/abonement/afterwards';
import { AcceptBatch, BeginBatch, SaveBatch } from '@jazylym/domain/abonement/card';
import type { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import type { Found } from '@jazylym/domain/abonement/found';
import { Month } from '@jazylym/domain/calendar/calendar';
import { PublicationIndex, TermMonths } from '@jazylym/domain/catalogue/catalogue';
import { Line } from '@jazylym/domain/organisation/line';
import { FacilityId } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';
import { inFacility } from '../access/guard.ts';
import { problem, router } from '../trpc.ts';
import { type AcceptAnswer, accept } from './accept.ts';
import { type AcceptBatchAnswer, acceptBatch } from './accept-batch.ts';
import { type AfterAnswer, pay, type ReversedTogether, reverse } from './afterwards.ts';
import { awaitedInvoices, recordPrint, recordSteps } from './afterwards-store.ts';
import {
  type Batches,
  batches,
  batchOf,
  begin,
  type DiscardAnswer,
  discard,
  type SaveAnswer,
  save,
  take,
  twins,
} from './batch.ts';
import type { Likely } from './batch-store.ts';
import { storedFiscalMark } from './fiscal-store.ts';
import type { ListedAbonement } from './listed-row.ts';
import { search } from './search.ts';
import { type AcceptanceShown, shownAcceptance } from './shown.ts';
import { notHandedOver, type Today, today } from './today.ts';
import type { Work } from './work.ts';

const InFacility = z.object({ facilityId: FacilityId });

const OfBatch = InFacility.extend({ id: z.uuid() });

/** A card as far as it may be somebody's abonement already. */
const Twin = z.object({
  cardId: z.uuid(),
  name: Line,
  publicationIndex: PublicationIndex,
  startMonth: Month,
  months: TermMonths,
});

export const abonementRouter = router({
  accept: inFacility('abonement.accept', AcceptAtCounter).mutation(
    ({ ctx, input }): Promise<AcceptAnswer> => accept(ctx, input),
  ),
  /** An acceptance with its history and how its day stands, by its own id or that of one of its abonements. */
  get: inFacility('abonement.read', InFacility.extend({ id: z.uuid() })).query(
    async ({ ctx, input }): Promise<AcceptanceShown> => {
      const shown = await shownAcceptance(ctx, input);
      if (shown === null) throw problem('NOT_FOUND', 'notFound');
      return shown;
    },
  ),
  /** What a fiscal device said of an acceptance's cash, for the receipt on screen; null while it has said nothing. */
  fiscalMark: inFacility('abonement.read', InFacility.extend({ acceptanceId: z.uuid() })).query(
    ({ ctx, input: { facilityId, acceptanceId } }): Promise<FiscalMark | null> =>
      storedFiscalMark(ctx.db.pool, { facilityId, documentId: acceptanceId }),
  ),
  /** Who subscribed here before, or the abonement of a number. */
  search: inFacility('abonement.read', InFacility.extend({ text: z.string().max(120) })).query(
    ({ ctx, input }): Promise<Found> => search(ctx, input),
  ),
  today: inFacility('abonement.read', InFacility).query(
    ({ ctx, input }): Promise<Today> => today(ctx, input.facilityId),
  ),
  /** What is registered but not handed over yet. */
  notHandedOver: inFacility('abonement.read', InFacility).query(
    ({ ctx, input }): Promise<Work<ListedAbonement>> => notHandedOver(ctx, input.facilityId),
  ),
  /** Invoices that await payment. */
  awaited: inFacility('abonement.read', InFacility).query(
    ({ ctx, input }): Promise<Work<AwaitedInvoice>> => awaitedInvoices(ctx.db.pool, input.facilityId),
  ),
  /** Counts a print before it is made, so that every sheet says whether it is the original. */
  recordPrint: inFacility('abonement.accept', RecordPrint).mutation(async ({ ctx, input }): Promise<PrintedSheet[]> => {
    const { userId } = ctx.actor;
    const sheets = await recordPrint(ctx.db.pool, input, { userId, now: ctx.clock() });
    if (sheets.length === 0) throw problem('NOT_FOUND', 'notFound');
    return sheets;
  }),
  /** The subscriber signed, the operator handed PS-1 over. */
  recordSteps: inFacility('abonement.accept', RecordSteps).mutation(async ({ ctx, input }): Promise<{ ok: true }> => {
    const { userId } = ctx.actor;
    if (!(await recordSteps(ctx.db.pool, input, { userId, now: ctx.clock() }))) throw problem('NOT_FOUND', 'notFound');
    return { ok: true };
  }),
  /** Takes one or several abonements of one acceptance back at once. */
  reverseTogether: inFacility('abonement.reverse', ReverseTogether).mutation(
    ({ ctx, input }): Promise<ReversedTogether> => reverse(ctx, input),
  ),
  /** Batches that are keyed in, and those accepted of late. */
  batches: inFacility('day.read', InFacility).query(
    ({ ctx, input }): Promise<Batches> => batches(ctx, input.facilityId),
  ),
  batch: inFacility('abonement.accept', OfBatch).query(({ ctx, input }) => batchOf(ctx, input)),
  beginBatch: inFacility('abonement.accept', BeginBatch).mutation(({ ctx, input }) => begin(ctx, input)),
  saveBatch: inFacility('abonement.accept', SaveBatch).mutation(
    ({ ctx, input }): Promise<SaveAnswer> => save(ctx, input),
  ),
  takeBatch: inFacility('abonement.accept', OfBatch).mutation(({ ctx, input }) => take(ctx, input)),
  discardBatch: inFacility('abonement.accept', OfBatch.extend({ version: z.int32() })).mutation(
    ({ ctx, input }): Promise<DiscardAnswer> => discard(ctx, input),
  ),
  acceptBatch: inFacility('abonement.accept', AcceptBatch).mutation(
    ({ ctx, input }): Promise<AcceptBatchAnswer> => acceptBatch(ctx, input),
  ),
  /** Which cards are likely registered already. */
  likelyTwice: inFacility('abonement.accept', InFacility.extend({ cards: z.array(Twin).max(20) })).query(
    ({ ctx, input }): Promise<Likely[]> => twins(ctx, input),
  ),
  payInvoice: inFacility('abonement.accept', PayInvoice).mutation(
    ({ ctx, input }): Promise<AfterAnswer> => pay(ctx, input),
  ),
});
