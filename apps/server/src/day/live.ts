import { Channel } from '@jazylym/domain/abonement/abonement';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayState, OperationalDay } from '@jazylym/domain/day/day';
import { type ListedDraft, listDrafts } from '../abonement/batch-store.ts';
import { hourOf, todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { uncertifiedDays } from './day-store.ts';
import { clerksOf, countWork, drawerMoves, type LiveGroup, liveGroups, namesOf, shownDay } from './live-store.ts';

/** Money of a day so far, in tiyn. */
type LiveMoney = {
  /** Taken at the counter in cash, and handed in by collectors. */
  counter: number;
  remitted: number;
  /** Given back in cash since the day began for what former days hold, certified or waiting. */
  corrected: number;
  /** By account: what is paid, and what awaits payment. */
  paid: number;
  awaiting: number;
  /** What collectors' cards brought: the money is theirs to hand in. */
  collected: number;
};

/** Who accepted how much on the day; `lastAt` is null for who has not yet. */
type LiveClerk = { userId: string; name: string; abonements: number; total: number; lastAt: string | null };

/** What a facility's head sees of today's work: what stands of the day at this instant, and who did it. */
export type Live = {
  at: string;
  /** The day that accepts; today's, closed or certified, until the next has a document. */
  businessDate: CalendarDate;
  state: DayState;
  abonements: number;
  total: number;
  money: LiveMoney;
  channels: { channel: Channel; abonements: number; total: number }[];
  /** Every hour from the first acceptance to the last. */
  hours: { hour: number; abonements: number }[];
  clerks: LiveClerk[];
  drafts: ListedDraft[];
  /** Days that are not certified and accept nothing any more, the oldest first. */
  waiting: OperationalDay[];
};

type Asking = Pick<Services, 'db' | 'clock'>;

/** The facility at this instant. */
export async function live({ db: { pool }, clock }: Asking, facilityId: number): Promise<Live> {
  const now = clock();
  const { businessDate, state } = await shownDay(pool, facilityId, todayOf(now));
  const of = { facilityId, businessDate };
  const [groups, moves, clerks, drafts, days] = await Promise.all([
    liveGroups(pool, of),
    drawerMoves(pool, of),
    clerksOf(pool, facilityId),
    listDrafts(pool, facilityId),
    uncertifiedDays(pool, facilityId, todayOf(now)),
  ]);
  const known = new Set(clerks.map(({ userId }) => userId));
  const gone = [...new Set(groups.map(({ operatorId }) => operatorId))].filter((id) => !known.has(id));
  const names = gone.length === 0 ? new Map<string, string>() : await namesOf(pool, gone);
  const all = [...clerks, ...gone.map((userId) => ({ userId, name: names.get(userId) ?? '' }))];
  return {
    ...{ at: now.toISOString(), businessDate, state, ...sumOf(groups) },
    money: moneyOf(groups, moves),
    channels: Channel.options.map((channel) => ({
      channel,
      ...sumOf(groups.filter((one) => one.channel === channel)),
    })),
    hours: hoursOf(groups),
    clerks: all.map((clerk) => workOf(clerk, groups)).toSorted(latestFirst),
    drafts,
    waiting: days.filter(({ accepts }) => !accepts),
  };
}

/** How much there is to do besides the next client: batches that are begun, collectors who owe, days that wait. */
export type DayWork = { drafts: number; debts: number; waiting: number };

export async function dayWork({ db: { pool }, clock }: Asking, facilityId: number): Promise<DayWork> {
  const [counts, days] = await Promise.all([
    countWork(pool, facilityId),
    uncertifiedDays(pool, facilityId, todayOf(clock())),
  ]);
  return { ...counts, waiting: days.filter(({ accepts }) => !accepts).length };
}

const sumOf = (groups: readonly LiveGroup[]) => ({
  abonements: groups.reduce((sum, group) => sum + group.abonements, 0),
  total: groups.reduce((sum, group) => sum + group.total, 0),
});

function moneyOf(groups: readonly LiveGroup[], moves: { remitted: number; corrected: number }): LiveMoney {
  const totalOf = (is: (group: LiveGroup) => boolean) => sumOf(groups.filter(is)).total;
  return {
    counter: totalOf(({ settled, isCollected }) => settled === 'cash' && !isCollected),
    ...moves,
    paid: totalOf(({ settled }) => settled === 'paid'),
    awaiting: totalOf(({ settled }) => settled === 'awaiting'),
    collected: totalOf(({ isCollected }) => isCollected),
  };
}

function hoursOf(groups: readonly LiveGroup[]): Live['hours'] {
  const byHour = Map.groupBy(groups, ({ hour }) => hourOf(hour));
  const first = Math.min(...byHour.keys());
  const many = groups.length === 0 ? 0 : Math.max(...byHour.keys()) - first + 1;
  return Array.from({ length: many }, (_, place) => ({
    hour: first + place,
    abonements: sumOf(byHour.get(first + place) ?? []).abonements,
  }));
}

function workOf(clerk: { userId: string; name: string }, groups: readonly LiveGroup[]): LiveClerk {
  const own = groups.filter(({ operatorId }) => operatorId === clerk.userId);
  const last = own.reduce((latest, { lastAt }) => Math.max(latest, lastAt.getTime()), 0);
  return { ...clerk, ...sumOf(own), lastAt: last === 0 ? null : new Date(last).toISOString() };
}

/** Who accepted last stands first; who has accepted nothing stands last. */
const latestFirst = (one: LiveClerk, other: LiveClerk): number =>
  (other.lastAt ?? '').localeCompare(one.lastAt ?? '') || one.name.localeCompare(other.name, 'kk');
