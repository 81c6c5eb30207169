import type { Actor } from '@jazylym/domain/access/role';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import type { DayState, OperationalDay, TurnDay, TurnRejection } from '@jazylym/domain/day/day';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { formatProtocolNumber } from '@jazylym/domain/day/protocol-number';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import type { Facility } from '@jazylym/domain/organisation/organisation';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { readingOneMoment } from '../snapshot-store.ts';
import { problem } from '../trpc.ts';
import { certifiedDays, closeDay, stateOf, takeBackDay, uncertifiedDays } from './day-store.ts';
import type { OfDay } from './facts.ts';
import { type StoredProtocol, storedProtocol } from './protocol-store.ts';
import { reconciled } from './reconcile.ts';

/** A certified day as a list shows it; amounts in tiyn, differences counted less expected, `cardsWrong` missing or foreign. */
export type CertifiedDay = {
  businessDate: CalendarDate;
  number: string;
  certifiedAt: string;
  operatorName: string;
  headName: string | null;
  abonements: number;
  total: Tiyn;
  cashDifference: number;
  cardsDifference: number;
  cardsWrong: number;
  reason: string;
};

/** The days that a facility has to do with: what accepts, what waits, and how many sign. */
export type Days = { facility: Facility; today: CalendarDate; days: OperationalDay[]; signatures: 1 | 2 };

type Asking = Pick<Services, 'db' | 'clock' | 'known'>;

/** The days of a facility that are not certified, the oldest first. */
export async function days({ db, clock, facility: entry }: Asking & { facility: FacilityEntry }): Promise<Days> {
  const today = todayOf(clock());
  const { id, code, names, branchCode, signatures } = entry;
  return {
    facility: { id, code, names, branchCode },
    today,
    days: await uncertifiedDays(db.pool, id, today),
    signatures,
  };
}

/** How many days of history a page shows. */
const PAGE = 30;

/** Certified days before a date, the latest first; `next` asks for the older ones. */
export async function history(
  { db }: Asking,
  { facilityId, before }: { facilityId: number; before: CalendarDate | null },
): Promise<{ days: CertifiedDay[]; next: CalendarDate | null }> {
  const found = await certifiedDays(db.pool, { facilityId, before, limit: PAGE + 1 }, ({ code, ...number }) =>
    formatProtocolNumber({ facilityCode: code, year: number.numberYear, sequence: number.numberSequence }),
  );
  const page = found.slice(0, PAGE);
  return { days: page, next: found.length > PAGE ? (page.at(-1)?.businessDate ?? null) : null };
}

export type TurnAnswer = { ok: true } | { ok: false; rejection: TurnRejection };
type Doing = Asking & { actor: Actor };

/** Closes a day for the count; from then on the next one accepts. */
export async function close({ db, clock, actor }: Doing, asked: TurnDay): Promise<TurnAnswer> {
  const outcome = await closeDay(db.pool, asked, { userId: actor.userId, now: clock() });
  const { businessDate } = asked;
  switch (outcome) {
    case 'closed':
      return { ok: true };
    case 'absent':
      return refuse({ reason: 'noSuchDay', businessDate });
    case 'certified':
      return refuse({ reason: 'alreadyCertified', businessDate });
    case 'notToday':
      return refuse({ reason: 'notToday', businessDate });
  }
}

/** Takes a day that is being counted back to the counter, while the next holds nothing. */
export async function takeBack({ db, clock, actor }: Doing, asked: TurnDay): Promise<TurnAnswer> {
  const now = clock();
  const outcome = await takeBackDay(db.pool, asked, { userId: actor.userId, now });
  const { businessDate } = asked;
  switch (outcome) {
    case 'takenBack':
      return { ok: true };
    case 'absent':
      return refuse({ reason: 'noSuchDay', businessDate });
    case 'certified':
      return refuse({ reason: 'alreadyCertified', businessDate });
    case 'nextDayBegun': {
      const later = (await uncertifiedDays(db.pool, asked.facilityId, todayOf(now))).at(-1);
      return refuse({ reason: 'nextDayBegun', nextDay: later?.businessDate ?? businessDate });
    }
  }
}

const refuse = (rejection: TurnRejection): TurnAnswer => ({ ok: false, rejection });

/** A day's protocol as it is now, and as it was certified. `digest` names exactly what is shown. */
export type ProtocolOfDay = {
  state: DayState;
  protocol: ExtendedProtocol;
  digest: string;
  certified: CertifiedProtocol | null;
};

/**
 * The extended protocol of a day; of a certified one, what was sealed. Not found where the facility has no such day. Read at one moment: a
 * client who is served meanwhile is in all of it or in none.
 */
export const protocolOfDay = (ctx: Asking, of: OfDay): Promise<ProtocolOfDay> =>
  readingOneMoment(ctx.db.pool, async (client) => {
    const state = await stateOf(client, of.facilityId, of.businessDate);
    if (state === null) throw problem('NOT_FOUND', 'notFound');
    const stored = state === 'certified' ? await storedProtocol(client, of) : null;
    if (stored !== null) {
      const certified = certifiedOf(stored);
      return { state, protocol: stored.content.protocol, digest: certified.digest, certified };
    }
    const { protocol, digest } = await reconciled(client, ctx, of);
    return { state, protocol, digest, certified: null };
  });

/** A stored protocol as it is shown and printed. */
export const certifiedOf = ({ content, keyId, seal, digest }: StoredProtocol): CertifiedProtocol => ({
  content,
  keyId,
  seal: seal.toString('base64url'),
  digest: digest.toString('hex'),
});
