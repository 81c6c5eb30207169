import { describe, expect, test } from 'vitest';
import { day, usualFacility } from '../testing/trade.ts';
import { decideFacility } from './decide-facility.ts';
import { prepareTies } from './facility-ties.ts';
import type { FacilityDraft, FacilityEntry } from './reference.ts';

const names = { kk: 'Сайрам', ru: 'Сайрам', en: 'Sairam' };
const today = day('2026-11-10');
const office = (id: number, code: string, change: Partial<FacilityEntry> = {}): FacilityEntry => ({
  ...{ id, code, names, branchCode: '17' },
  ...usualFacility,
  ...change,
});

const main = office(1, '160000');
const village = office(2, '160200');
const hamlet = office(3, '160205', { automated: false, enteredAtCode: '160200', sortingPointCode: '160000' });
const closed = office(4, '160300', { closedOn: today });
const country = [main, village, hamlet, closed];

/** What becomes of a facility of this country that is changed. */
function change(stored: FacilityEntry, asked: Partial<FacilityDraft>, facilities: readonly FacilityEntry[] = country) {
  const { id: _, ...draft } = stored;
  const next = { ...draft, ...asked };
  const decided = { isCodeTaken: false, hasBranch: true, hasAccepted: false, hasCertified: false, delivers: 0 };
  const unsettled = { days: 0, debtors: 0 };
  const facts = { stored, today, unsettled, ...decided, ...prepareTies(facilities)(next, stored.code) };
  return decideFacility({ seen: stored, next }, facts);
}
const refused = (rejection: object) => ({ ok: false, rejection });

describe('where bundles are sorted', () => {
  test('is a facility that there is, and that is open', () => {
    expect(change(village, { sortingPointCode: '160000' })).toMatchObject({ ok: true, isChanged: true });
    expect(change(village, { sortingPointCode: '999999' })).toEqual(
      refused({ reason: 'unknownSortingPoint', facilityCode: '999999' }),
    );
    expect(change(village, { sortingPointCode: '160300' })).toEqual(
      refused({ reason: 'sortingPointClosed', facilityCode: '160300' }),
    );
  });

  test('is nowhere else for a facility that names itself, also by the code that it is losing', () => {
    expect(change(village, { sortingPointCode: '160200' })).toMatchObject({ ok: true, isChanged: false });
    expect(change(village, { code: '160201', sortingPointCode: '160200' })).toMatchObject({
      ok: true,
      next: { code: '160201', sortingPointCode: null },
    });
  });

  test('may be closed for a facility that is closed itself', () => {
    expect(change(village, { closedOn: today, sortingPointCode: '160300' }, [main, village, closed])).toMatchObject({
      ok: true,
    });
  });
});

describe('a facility without automation', () => {
  test('says where its cards are entered: at an open facility that has automation', () => {
    const entered = (enteredAtCode: string | null) =>
      change(main, { automated: false, enteredAtCode }, [main, village, closed]);
    expect(entered('160200')).toMatchObject({ ok: true, isChanged: true });
    expect(entered(null)).toEqual(refused({ reason: 'enteredAtMissing' }));
    expect(entered('999999')).toEqual(refused({ reason: 'unknownEnteredAt', facilityCode: '999999' }));
    expect(entered('160000')).toEqual(refused({ reason: 'enteredAtItself', facilityCode: '160000' }));
    expect(entered('160300')).toEqual(refused({ reason: 'enteredAtUnfit', facilityCode: '160300' }));
    expect(change(closed, { automated: false, enteredAtCode: '160205', closedOn: null })).toEqual(
      refused({ reason: 'enteredAtUnfit', facilityCode: '160205' }),
    );
  });

  test('does not name itself by the code that it is losing', () => {
    expect(change(main, { code: '160001', automated: false, enteredAtCode: '160000' }, [main])).toEqual(
      refused({ reason: 'enteredAtItself', facilityCode: '160001' }),
    );
  });

  test('gets automation, and then names nobody', () => {
    expect(change(hamlet, { automated: true })).toEqual(refused({ reason: 'enteredAtNeedless' }));
    expect(change(hamlet, { automated: true, enteredAtCode: null })).toMatchObject({ ok: true, isChanged: true });
  });
});

describe('a facility that others rely on', () => {
  test('keeps its automation and stays open while it enters their cards', () => {
    const relied = refused({ reason: 'entersForOthers', facilities: 1 });
    expect(change(village, { automated: false, enteredAtCode: '160000' })).toEqual(relied);
    expect(change(village, { closedOn: today })).toEqual(relied);
    expect(change(village, { names: { ...names, ru: 'Новое' } })).toMatchObject({ ok: true, isChanged: true });
  });

  test('stays open while it sorts their bundles', () => {
    expect(change(main, { closedOn: today })).toEqual(refused({ reason: 'sortsForOthers', facilities: 1 }));
    expect(change(main, { automated: false, enteredAtCode: '160200' })).toMatchObject({ ok: true });
  });

  test('is free of those that are closed', () => {
    const facilities = [main, village, { ...hamlet, closedOn: today }];
    expect(change(village, { closedOn: today }, facilities)).toMatchObject({ ok: true });
    expect(change(main, { closedOn: today }, facilities)).toMatchObject({ ok: true });
  });
});
