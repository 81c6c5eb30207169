import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { AKSUKENT, SHYMKENT, SHYMKENT_12 } from './accounts.ts';
import type { Ending } from './cash-count.ts';
import type { FacilityWithPlaces } from './facilities.ts';

/** A bundle of cards that a collector, by their place in the register, hands in, with the money or without. */
export interface AskedBundle {
  collector: number;
  cards: number;
  remits: boolean;
}

/** What must have happened in a facility on a day, so that whoever signs in finds something to do. */
export interface Scene {
  /** So many abonements at the counter at least. */
  atCounter: number;
  bundles: readonly AskedBundle[];
  ending: Ending;
  /** The day is left open, and waits. */
  waits: boolean;
}

/** In these branches, by their place in the country, a facility waits for so many days. */
const WAITING = new Map([
  [4, 1],
  [7, 1],
  [10, 3],
  [13, 1],
  [16, 1],
]);

const usual: Scene = {
  ...{ atCounter: 3, ending: 'asItComes', waits: false },
  bundles: [{ collector: 0, cards: 2, remits: true }],
};

/**
 * The scenes of the last days, found by day and facility. Shymkent-12 has certified yesterday, works today, and has two debts: one of
 * today, one of two days ago. A facility of its branch waits for two days, another certified yesterday with a difference, and
 * elsewhere a handful wait.
 */
export function scenesAt(
  today: CalendarDate,
  branches: readonly { code: string }[],
  facilities: readonly FacilityWithPlaces[],
) {
  const ago = (days: number) => addDays(today, -days);
  const counters = facilities.filter(({ facility }) => facility.automated && facility.id !== SHYMKENT_12);
  const inBranch = (code: string) =>
    counters.flatMap(({ facility }) => (facility.branchCode === code ? [facility.id] : []));
  const scenes = new Map<CalendarDate, Map<number, Scene>>();
  const stage = (day: CalendarDate, facilityId: number | undefined, scene: Partial<Scene>) => {
    if (facilityId === undefined) return;
    const ofDay = scenes.get(day) ?? new Map<number, Scene>();
    scenes.set(day, ofDay.set(facilityId, { ...usual, ...scene }));
  };
  const leaveWaiting = (facilityId: number | undefined, days: number) => {
    for (let day = 1; day <= days; day += 1) stage(ago(day), facilityId, { waits: true });
  };

  stage(ago(2), SHYMKENT_12, { bundles: [{ collector: 2, cards: 4, remits: false }], ending: 'agrees' });
  stage(ago(1), SHYMKENT_12, { atCounter: 6, ending: 'agrees' });
  stage(today, SHYMKENT_12, {
    atCounter: 6,
    bundles: [
      { collector: 0, cards: 5, remits: true },
      { collector: 1, cards: 4, remits: false },
    ],
  });
  stage(ago(1), AKSUKENT, { ending: 'agrees' });
  stage(today, AKSUKENT, { bundles: [{ collector: 0, cards: 3, remits: false }] });

  const [waits, differs] = inBranch(SHYMKENT);
  leaveWaiting(waits, 2);
  stage(ago(1), differs, { ending: 'differs' });
  for (const [place, days] of WAITING) leaveWaiting(inBranch(branches[place]?.code ?? '').at(1), days);
  return (day: CalendarDate): ReadonlyMap<number, Scene> => scenes.get(day) ?? new Map();
}
