import { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import { describe, expect, test } from 'vitest';
import { campaignsAt } from './dates.ts';
import { entriesOf } from './entries.ts';
import { serverOf } from './generate.ts';
import { chanceOf } from './random.ts';
import { readReference } from './reference.ts';
import { readTitles } from './titles.ts';

const reference = readReference();
const counters = reference.facilities.filter(({ facility }) => facility.automated);
const titles = readTitles();
const today = CalendarDate.parse('2026-11-23');
const entries = entriesOf(titles, 'thisYear').map((entry) => ({ ...entry, publisherId: 1 }));
const catalogue = { id: 2, version: 1, entries, ...campaignsAt(today).thisYear };
const season = {
  catalogue,
  order: AcceptanceOrder.parse({}),
  weights: new Map(titles.map((title) => [title.index, title.weight])),
};
const hours = { from: Date.parse('2026-11-23T04:00:00Z'), to: Date.parse('2026-11-23T13:00:00Z') };

/** Ten abonements of every facility that has a counter. */
const served = (seed: number) => {
  const serve = serverOf(reference, season, chanceOf(seed));
  return counters.flatMap(({ facility }) => serve({ day: today, facilityId: facility.id, count: 10 }, hours));
};
const clients = served(7);
const share = (count: number) => count / clients.length;

describe("the demonstration's clients", () => {
  test('ask for what a counter may send, by whole and valid requests with an id each', () => {
    for (const { accepted } of clients) expect(AcceptAbonements.parse(accepted.request)).toEqual(accepted.request);
    expect(new Set(clients.map(({ accepted }) => accepted.request.id)).size).toBe(clients.length);
  });

  test('come one after the other within the hours of the day', () => {
    for (const { instant } of clients) expect(instant >= hours.from && instant < hours.to).toBe(true);
    const [facilityId] = clients.map(({ accepted }) => accepted.request.facilityId);
    const first = clients.filter(({ accepted }) => accepted.request.facilityId === facilityId);
    const ofOne = first.map(({ instant }) => instant);
    expect(ofOne).toEqual(ofOne.toSorted((one, other) => one - other));
  });

  test('take as many abonements as were asked for, now and then two or three at once', () => {
    const lines = clients.map(({ accepted }) => accepted.request.lines.length);
    expect(lines.reduce((sum, one) => sum + one, 0)).toBe(10 * counters.length);
    expect(new Set(lines)).toEqual(new Set([1, 2, 3]));
    expect(share(lines.filter((one) => one === 1).length)).toBeCloseTo(0.86, 1);
  });

  test('pay by account in about 15 of 100 cases, organizations all of them', () => {
    const byAccount = clients.filter(({ accepted }) => accepted.request.payment.method === 'account');
    expect(share(byAccount.length)).toBeCloseTo(0.15, 1);
    expect(byAccount.every(({ accepted }) => accepted.request.subscriber.kind === 'organization')).toBe(true);
  });

  test('have copies delivered by other facilities and in other branches now and then', () => {
    const away = clients.filter(({ accepted }) => accepted.deliveryFacilityId !== accepted.request.facilityId);
    expect(share(away.length)).toBeGreaterThan(0.05);
    expect(share(away.length)).toBeLessThan(0.15);
    const branchOf = new Map(reference.facilities.map(({ facility }) => [facility.id, facility.branchCode]));
    const abroad = away.filter(
      ({ accepted }) => branchOf.get(accepted.request.facilityId) !== accepted.deliveryBranchCode,
    );
    expect(abroad.length).toBeGreaterThan(0);
  });

  test('find no counter where there is no automation', () => {
    const village = reference.facilities.find(({ facility }) => !facility.automated);
    const serve = serverOf(reference, season, chanceOf(7));
    const batch = { day: today, facilityId: village?.facility.id ?? 0, count: 1 };
    expect(() => serve(batch, hours)).toThrow(RangeError);
    const places = new Set(clients.map(({ accepted }) => accepted.deliveryFacilityId));
    expect(reference.facilities.some(({ facility }) => !facility.automated && places.has(facility.id))).toBe(true);
  });

  test('are the same again from the same seed, and others from another', () => {
    expect(served(7)).toEqual(clients);
    expect(served(8)).not.toEqual(clients);
  });
});
