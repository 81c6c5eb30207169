import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { CertifyDay } from '@jazylym/domain/day/certify';
import { type KeptCount, SaveCount } from '@jazylym/domain/day/count';
import { TurnDay } from '@jazylym/domain/day/day';
import { DifferencesQuery } from '@jazylym/domain/day/differences';
import type { DayHealth, DifferingDay } from '@jazylym/domain/day/health';
import { type Notice, NoticesSeen, RemindFacility } from '@jazylym/domain/day/notice';
import { CorrectRemittance, ReceiveRemittance, type Remittance } from '@jazylym/domain/day/remittance';
import type { SortableCard } from '@jazylym/domain/day/sort';
import { FacilityId } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';
import { anywhere, inFacility, withDays, withinDays } from '../access/guard.ts';
import { router } from '../trpc.ts';
import { sortedOfDay } from './cards.ts';
import { type CertifyAnswer, certify } from './certify.ts';
import { type CountAnswer, countOf, save } from './count.ts';
import {
  type CertifiedDay,
  close,
  type Days,
  days,
  history,
  type ProtocolOfDay,
  protocolOfDay,
  type TurnAnswer,
  takeBack,
} from './day.ts';
import { listRemittances } from './debt-store.ts';
import { correct, type Debt, debts, type RemittanceAnswer, receive } from './debts.ts';
import { dayHealth, differences } from './health.ts';
import { type DayWork, dayWork, type Live, live } from './live.ts';
import { notices, seen, unseen } from './notices.ts';
import { type ReconcileAnswer, reconcileDay } from './reconcile.ts';
import { type RemindAnswer, remind } from './remind.ts';
import { type StartAnswer, startVerification, verificationState } from './verify/ask.ts';
import type { RunsState } from './verify/runs.ts';

const InFacility = z.object({ facilityId: FacilityId });
const OfDay = InFacility.extend({ businessDate: CalendarDate });
/** All facilities, or the one of a postal index as it is typed. */
const ToVerify = z.object({ facilityCode: z.string().max(20).nullable() });

export const dayRouter = router({
  /** The days that are not certified, the oldest first. */
  days: inFacility('day.read', InFacility).query(({ ctx }): Promise<Days> => days(ctx)),
  /** Certified days, the latest first, a page at a time. */
  history: inFacility('day.read', InFacility.extend({ before: CalendarDate.nullable() })).query(
    ({ ctx, input }): Promise<{ days: CertifiedDay[]; next: CalendarDate | null }> => history(ctx, input),
  ),
  protocol: inFacility('day.read', OfDay).query(({ ctx, input }): Promise<ProtocolOfDay> => protocolOfDay(ctx, input)),
  /** The day's cards in sorted order. They name clients, so they are for whoever may read abonements. */
  sorted: inFacility('abonement.read', OfDay).query(
    ({ ctx, input }): Promise<SortableCard[]> => sortedOfDay(ctx, input),
  ),
  /** Closes a day for the count: from then on the next day accepts. */
  close: inFacility('day.certify', TurnDay).mutation(({ ctx, input }): Promise<TurnAnswer> => close(ctx, input)),
  takeBack: inFacility('day.certify', TurnDay).mutation(({ ctx, input }): Promise<TurnAnswer> => takeBack(ctx, input)),
  count: inFacility('day.read', OfDay).query(({ ctx, input }): Promise<KeptCount> => countOf(ctx, input)),
  saveCount: inFacility('day.certify', SaveCount).mutation(({ ctx, input }): Promise<CountAnswer> => save(ctx, input)),
  /** Money, cards and protocol side by side, and where a difference likely comes from. */
  reconcile: inFacility('day.read', OfDay).query(
    ({ ctx, input }): Promise<ReconcileAnswer> => reconcileDay(ctx, input),
  ),
  certify: inFacility('day.certify', CertifyDay).mutation(
    ({ ctx, input }): Promise<CertifyAnswer> => certify(ctx, input),
  ),
  /** A facility at this instant: takings, abonements by the hour, who works, what is begun and what waits. */
  live: inFacility('day.read', InFacility).query(({ ctx, input }): Promise<Live> => live(ctx, input.facilityId)),
  /** How much of the day's work is left, as the counter counts it. */
  work: inFacility('day.read', InFacility).query(({ ctx, input }): Promise<DayWork> => dayWork(ctx, input.facilityId)),
  /** What collectors owe, and of which days. */
  debts: inFacility('day.read', InFacility).query(({ ctx, input }): Promise<Debt[]> => debts(ctx, input.facilityId)),
  remittances: inFacility('day.read', OfDay).query(
    ({ ctx, input }): Promise<Remittance[]> => listRemittances(ctx.db.pool, input),
  ),
  receiveRemittance: inFacility('day.certify', ReceiveRemittance).mutation(
    ({ ctx, input }): Promise<RemittanceAnswer> => receive(ctx, input),
  ),
  correctRemittance: inFacility('day.certify', CorrectRemittance).mutation(
    ({ ctx, input }): Promise<RemittanceAnswer> => correct(ctx, input),
  ),
  /** Which facilities have not certified and which differed, as far as one's days reach. */
  health: withinDays.query(({ ctx }): Promise<DayHealth> => dayHealth(ctx, ctx)),
  /** Certified days with a difference, the largest first. */
  differences: withinDays
    .input(DifferencesQuery)
    .query(({ ctx, input }): Promise<DifferingDay[]> => differences(ctx, input, ctx)),
  /** Asks a facility to certify a day that waits. */
  remind: inFacility('day.remind', RemindFacility).mutation(
    ({ ctx, input }): Promise<RemindAnswer> => remind(ctx, input),
  ),
  /** Begins to verify journals, rows, protocols and seals; one verification at a time. */
  verifyStart: anywhere('journal.verify')
    .input(ToVerify)
    .mutation(({ ctx, input }): StartAnswer => startVerification(ctx, input)),
  verifyState: anywhere('journal.verify').query(({ ctx }): RunsState => verificationState(ctx)),
  /** What one was told last, and how much of it one has not seen. */
  notices: withDays.query(({ ctx }): Promise<Notice[]> => notices(ctx)),
  unseenNotices: withDays.query(({ ctx }): Promise<number> => unseen(ctx)),
  noticesSeen: withDays.input(NoticesSeen).mutation(({ ctx, input }): Promise<void> => seen(ctx, input.ids)),
});
