import { addDays } from '@jazylym/domain/calendar/date';
import { expect } from 'vitest';
import { cashOf } from '../testing/day.ts';
import { certification, closing } from './closing-requests.ts';
import { always, command, comparedCommand, outcomeOf, pick } from './day-command.ts';
import type { DayModel } from './day-model.ts';
import * as told from './day-model.ts';

/** Days to turn: those that there are, the oldest that is not certified first, then today, tomorrow and one that there never was. */
export const daysOf = (model: DayModel) => [
  ...[told.oldestOf(model) ?? model.today, model.today, ...model.states.keys()],
  ...[addDays(model.today, 1), addDays(model.today, -40)],
];

export const close = (place: number) =>
  command(`close(${place})`, always, async (model, client, { at }) =>
    (await closing(model, at, pick(daysOf(model), place) ?? model.today)(client)).tell(),
  );

export const takeBack = (place: number) =>
  command(`takeBack(${place})`, always, async (model, client, { at }) => {
    const businessDate = pick(daysOf(model), place) ?? model.today;
    const answer = await client.day.takeBack.mutate({ facilityId: at.facilityId, businessDate });
    expect(outcomeOf(answer)).toBe(told.takeBack(model, businessDate));
    return businessDate;
  });

const counting = (model: DayModel) =>
  [...model.states].flatMap(([date, state]) => (state === 'counting' ? [date] : [])).sort();

export const count = (place: number, slip: number, share: number) =>
  command(
    `count(${place}, ${slip}, ${share})`,
    (model) => counting(model).length > 0,
    async (model, client, { at }) => {
      const businessDate = pick(counting(model), place) ?? model.today;
      const ofDay = { facilityId: at.facilityId, businessDate };
      const cash = Math.max(0, told.drawerOf(model) + slip);
      const { abonements: cards } = told.sumsOf(model, businessDate);
      const since = told.sinceOf(model, businessDate);
      const left = Math.floor((Math.max(0, cash - since) * share) / 100_000) * 1000;
      const { version } = await client.day.count.query(ofDay);
      const counted = { cash: cashOf(cash), cards: { by: 'total' as const, count: cards }, left, ticked: [] };
      const saved = await client.day.saveCount.mutate({ ...ofDay, version, count: counted });
      expect(saved).toMatchObject({ ok: true });
      // Cash that is saved as it was is not counted anew.
      const before = model.counts.get(businessDate);
      const isAnew = before?.cash !== cash;
      model.counts.set(businessDate, { cash, cards, left, since: isAnew ? since : before.since });
      return businessDate;
    },
  );

/** Days that were counted and wait for their certification. */
export const counted = (model: DayModel) => counting(model).filter((date) => model.counts.has(date));

export const certify = (place: number) =>
  command(
    `certify(${place})`,
    (model) => counted(model).length > 0,
    async (model, client, { at }) => {
      const businessDate = pick(counted(model), place) ?? model.today;
      const send = await certification(model, { client, at, businessDate });
      return (await send(client)).tell();
    },
  );

/** Nothing is asked of the server by itself: this is when it is compared. */
export const nextMorning = comparedCommand('nextMorning', always, (model) => {
  model.today = addDays(model.today, 1);
  return Promise.resolve(model.openDay ?? model.today);
});
