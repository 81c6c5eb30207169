import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { TENGE } from '@jazylym/domain/money/round';
import type { ClientBase } from 'pg';
import { payInvoice } from '../abonement/afterwards-store.ts';
import { digestOf } from '../abonement/digest.ts';
import { registerAcceptances } from '../abonement/store.ts';
import type { bankOf } from './bank.ts';
import type { collecting, Handing } from './collecting.ts';
import type { endingDays } from './evening.ts';
import type { serverOf } from './generate.ts';
import type { Office } from './offices.ts';
import type { Chance } from './random.ts';
import type { AskedBundle, Scene } from './scenes.ts';

/** Collectors come on so many days, and bring most of what such a day brings. */
const COLLECTORS_COME = 0.4;
const BY_CARD = 0.85;
/** More cards than these are two collectors'. */
const CARDS_OF_ONE = 8;
const REMITS = 0.9;
const REMITS_LATER = 0.4;
const REMITS_HALF = 0.3;
const SMALLEST_NOTE = 500 * TENGE;

/** When of a day's hours the counter, the collectors and their money have had their turn: shares of them. */
const COUNTER_UNTIL = 0.85;
const CARDS_FROM = 0.88;
const EACH = 0.04;

/** A facility's day: what the plan or a scene asks for, and its hours in milliseconds since 1970. */
export interface Day {
  office: Office;
  day: CalendarDate;
  count: number;
  scene: Scene | undefined;
  hours: { from: number; to: number };
  /** Collectors settle everything: a campaign begins or ends. */
  settles: boolean;
  /** It is today: nobody ends it yet. */
  isToday: boolean;
}

type Doors = {
  serve: ReturnType<typeof serverOf>;
  bank: ReturnType<typeof bankOf>;
  collect: ReturnType<typeof collecting>;
  endDay: ReturnType<typeof endingDays>;
  chance: Chance;
};

/** Goes through a facility's day from the morning to the certified protocol; answers how many abonements it brought. */
export function working(client: ClientBase, { serve, bank, collect, endDay, chance }: Doors) {
  /** Who brings how many cards, with the money or without. */
  const drawn = ({ office, settles }: Day, cards: number): AskedBundle[] => {
    const first = cards > CARDS_OF_ONE ? Math.ceil(cards / 2) : cards;
    const start = chance.whole(office.collectors.length);
    return [first, cards - first].flatMap((some, place) =>
      some === 0
        ? []
        : [
            {
              collector: (start + place) % office.collectors.length,
              cards: some,
              remits: office.isTidy || settles || chance.happens(REMITS),
            },
          ],
    );
  };

  const counter = async ({ office, day, hours }: Day, count: number): Promise<void> => {
    const { facility, actor } = office;
    const until = { from: hours.from, to: at(hours, COUNTER_UNTIL) };
    const served = serve({ day, facilityId: facility.id, count }, until);
    const [first, last] = [served[0]?.instant ?? hours.from, served.at(-1)?.instant ?? hours.from];
    for (const paid of bank.comesIn(facility.id, day))
      await payInvoice(client, paid, { userId: actor.userId, now: new Date(first) });
    if (served.length === 0) return;
    const rows = served.map(({ accepted }) => ({ accepted, digest: digestOf(accepted.request) }));
    await registerAcceptances(client, { facility, actor, now: new Date(last), rows });
    for (const { accepted } of served) bank.expects(accepted, day);
  };

  /** Who owes something and brings no cards today comes with the money, or not yet. */
  const oldDebts = async ({ office, day, hours, settles }: Day, bringing: ReadonlySet<string>): Promise<void> => {
    if (office.isTidy) return;
    for (const bringer of office.collectors) {
      const debt = office.debts.get(bringer.collector.id) ?? 0;
      if (debt <= 0 || bringing.has(bringer.collector.id)) continue;
      if (settles || chance.happens(REMITS_LATER))
        await collect.remit({ office, day, bringer, cards: 0, instant: at(hours, CARDS_FROM) }, debt);
    }
  };

  const handIn = async (handing: Handing, remits: boolean, remittedAt: number): Promise<void> => {
    await collect.handIn(handing);
    const debt = handing.office.debts.get(handing.bringer.collector.id) ?? 0;
    const half = debt / 2 - ((debt / 2) % SMALLEST_NOTE);
    const amount = remits ? debt : !handing.office.isTidy && chance.happens(REMITS_HALF) ? half : 0;
    if (amount > 0) await collect.remit({ ...handing, instant: remittedAt }, amount);
  };

  return async (asked: Day): Promise<number> => {
    const { office, day, count, scene, hours } = asked;
    const come = scene === undefined && chance.happens(COLLECTORS_COME);
    const byCard = come ? Array.from({ length: count }, () => chance.happens(BY_CARD)).filter(Boolean).length : 0;
    const atCounter = Math.max(count - byCard, scene?.atCounter ?? 0);
    const handings = (scene?.bundles ?? drawn(asked, byCard)).flatMap(({ collector, cards, remits }, place) => {
      const bringer = office.collectors[collector];
      const instant = at(hours, CARDS_FROM + 2 * place * EACH);
      return bringer === undefined ? [] : [{ remits, handing: { office, day, bringer, cards, instant } }];
    });
    for (const { handing } of handings) await collect.prepare(handing, hours.from);
    await counter(asked, atCounter);
    await oldDebts(asked, new Set(handings.map(({ handing }) => handing.bringer.collector.id)));
    for (const [place, { handing, remits }] of handings.entries())
      await handIn(handing, remits, at(hours, CARDS_FROM + (2 * place + 1) * EACH));
    if (!asked.isToday && scene?.waits !== true)
      await endDay({ office, day, instant: hours.to, ending: scene?.ending ?? 'asItComes' });
    return atCounter + handings.reduce((sum, { handing }) => sum + handing.cards, 0);
  };
}

/** The instant when so much of the hours has passed. */
const at = ({ from, to }: Day['hours'], share: number): number => Math.floor(from + share * (to - from));
