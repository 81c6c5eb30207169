import type { Actor } from '@jazylym/domain/access/role';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import type { ClientBase } from 'pg';
import { AKSUKENT, type Clerk, SHYMKENT_12 } from './accounts.ts';
import { type Blanks, blanksFrom } from './blanks.ts';
import { collectorsOf, type DemoCollector } from './collectors.ts';
import { insertCollectors } from './collectors-store.ts';
import { chanceOf } from './random.ts';
import type { Tongue } from './reasons.ts';
import type { Reference } from './reference.ts';

/** A facility with a counter while the demonstration goes through its days. Debts by collector, in tiyn. */
export interface Office {
  facility: FacilityEntry;
  clerk: Clerk;
  actor: Actor;
  collectors: readonly DemoCollector[];
  blanks: Blanks;
  debts: Map<string, number>;
  /** How many of a hundred subscribers speak Russian, and what is written where most do. */
  russian: number;
  tongue: Tongue;
  /** Money comes with the cards, always: where somebody signs in, only the debts that a scene asks for stay. */
  isTidy: boolean;
}

const FIRST_BLANK = 240_001;

/** Opens every counter, with its register of collectors made as its head would. */
export async function openOffices(
  client: ClientBase,
  {
    reference,
    clerks,
    activeFrom,
    now,
  }: { reference: Reference; clerks: ReadonlyMap<number, Clerk>; activeFrom: CalendarDate; now: Date },
): Promise<ReadonlyMap<number, Office>> {
  const chance = chanceOf(2);
  const russianIn = new Map(reference.regions.map(({ branch, russian }) => [branch.code, russian]));
  const enteredAt = Map.groupBy(reference.facilities, ({ facility }) => facility.enteredAtCode);
  const offices = new Map<number, Office>();
  for (const own of reference.facilities) {
    const { facility } = own;
    const clerk = clerks.get(facility.id);
    if (!facility.automated || clerk === undefined) continue;
    const russian = russianIn.get(facility.branchCode) ?? 0;
    const collectors = collectorsOf(own, enteredAt.get(facility.code) ?? [], { chance, russian, activeFrom });
    offices.set(facility.id, {
      ...{ facility, clerk, actor: actorOf(clerk, facility.id), collectors, russian, debts: new Map<string, number>() },
      ...{ blanks: blanksFrom(FIRST_BLANK), tongue: russian > 50 ? 'ru' : 'kk' },
      isTidy: facility.id === SHYMKENT_12 || facility.id === AKSUKENT,
    });
  }
  const registers = [...offices.values()].flatMap(({ collectors, clerk }) =>
    collectors.map(({ collector }) => ({ ...collector, changedBy: clerk.userId })),
  );
  await insertCollectors(client, registers, now);
  return offices;
}

const actorOf = ({ userId, name }: Clerk, facilityId: number): Actor => ({
  ...{ userId, userName: userId, displayName: name, role: 'operator', facilityId, branchCode: null, publisherId: null },
});
