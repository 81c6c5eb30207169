import { decideFacility } from '@jazylym/domain/organisation/decide-facility';
import { prepareTies } from '@jazylym/domain/organisation/facility-ties';
import { Branch, DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { PostalCode } from '@jazylym/domain/organisation/postal-code';
import { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { day } from '@jazylym/domain/testing/trade';
import { describe, expect, test } from 'vitest';
import { AKSUKENT, SHYMKENT_12 } from './accounts.ts';
import { readReference } from './reference.ts';

const { regions, branches, facilities } = readReference();
const places = facilities.flatMap((one) => one.places);
const distinct = (values: readonly unknown[]) => new Set(values).size;

describe("the demonstration's country", () => {
  test('has the 20 regions of Kazakhstan, each with its own code, name and tile', () => {
    for (const branch of branches) Branch.parse(branch);
    expect(distinct(branches.map(({ code }) => code))).toBe(20);
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(distinct(branches.map(({ names }) => names[language]))).toBe(20);
    expect(distinct(branches.map(({ tile }) => `${tile.column}:${tile.row}`))).toBe(20);
  });

  test('has at least 300 facilities, every region some, each with a code of its own', () => {
    for (const { facility } of facilities) FacilityEntry.parse(facility);
    expect(facilities.length).toBeGreaterThanOrEqual(300);
    expect(distinct(facilities.map(({ facility }) => facility.code))).toBe(facilities.length);
    expect(distinct(facilities.map(({ facility }) => facility.id))).toBe(facilities.length);
    expect(distinct(facilities.map(({ facility }) => facility.branchCode))).toBe(20);
  });

  test('delivers to postal codes of both forms, none of them twice', () => {
    for (const place of places) {
      DeliveryPlace.parse(place);
      expect(PostalCode.parse(place.code)).toMatch(/^\d{6}$/);
      expect(PostalCode.parse(place.newCode)).toMatch(/^[A-Z]\d{2}[A-Z]\d[A-Z]\d$/);
    }
    expect(distinct(places.map(({ code }) => code))).toBe(places.length);
    expect(distinct(places.map(({ newCode }) => newCode))).toBe(places.length);
  });

  test('knows a facility by a postal code that it delivers to', () => {
    for (const { facility, places: own } of facilities) {
      expect(own.map(({ code }) => code)).toContain(facility.code);
      expect(new Set(own.map(({ facilityId }) => facilityId))).toEqual(new Set([facility.id]));
    }
  });

  test('keeps a region to the letters and prefixes of its postal codes', () => {
    for (const { branch, letter } of regions) {
      const own = places.filter(({ branchCode }) => branchCode === branch.code);
      expect(distinct(own.map(({ code }) => code.slice(0, 2)))).toBe(1);
      expect(new Set(own.map(({ newCode }) => newCode[0]))).toEqual(new Set([letter]));
    }
  });

  test('has one or two villages without automation in every oblast, whose neighbour in the rayon enters their cards', () => {
    const byCode = new Map(facilities.map((one) => [one.facility.code, one]));
    const without = facilities.filter(({ facility }) => !facility.automated);
    for (const { branch } of regions) {
      const hasVillages = places.some(({ branchCode, rayon }) => branchCode === branch.code && rayon !== null);
      const own = without.filter(({ facility }) => facility.branchCode === branch.code).length;
      expect(hasVillages ? [1, 2] : [0]).toContain(own);
    }
    for (const { facility, places: own } of without) {
      const neighbour = byCode.get(facility.enteredAtCode ?? '');
      expect([facility.id === SHYMKENT_12, facility.id === AKSUKENT]).toEqual([false, false]);
      expect(neighbour?.places[0]?.rayon).toEqual(own[0]?.rayon);
    }
  });

  test('sorts the bundles of villages at the main office of the region, and ties facilities as an administrator could', () => {
    const ties = prepareTies(facilities.map(({ facility }) => facility));
    const unsettled = { days: 0, debtors: 0 };
    const stock = { isCodeTaken: false, hasBranch: true, hasAccepted: false, hasCertified: false, delivers: 0 };
    const facts = { stored: null, unsettled, ...stock };
    const today = day('2026-11-23');
    for (const { facility } of facilities) {
      const { id: _, ...next } = facility;
      const decided = decideFacility({ seen: null, next }, { ...facts, ...ties(next, next.code), today });
      expect(decided).toEqual({ ok: true, next, isChanged: true });
    }
    const sortedAt = (id: number) => facilities.find(({ facility }) => facility.id === id)?.facility.sortingPointCode;
    expect([sortedAt(AKSUKENT), sortedAt(SHYMKENT_12), sortedAt(160000)]).toEqual(['161200', '160000', null]);
  });

  test('gives each postal code of a facility a delivery round of its own', () => {
    for (const { places: own } of facilities)
      expect(own.map(({ round }) => round)).toEqual(own.map((_, place) => String(place + 1)));
  });

  test('prices a city as city and a village as rayon', () => {
    for (const { zone, rayon } of places) expect(zone).toBe(rayon === null ? 'city' : 'rayon');
    expect(places.find(({ code }) => code === '160800')).toMatchObject({
      zone: 'rayon',
      settlement: { kk: 'Ақсукент' },
    });
    expect(places.find(({ code }) => code === '160012')).toMatchObject({
      zone: 'city',
      facilityNames: { kk: 'Шымкент-12' },
    });
  });
});
