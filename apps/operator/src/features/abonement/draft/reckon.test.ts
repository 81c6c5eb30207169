import { catalogueOf, cityPlace, day, entry75384, month, order, rayonPlace } from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from './draft.ts';
import { parseSets, reckon } from './reckon.ts';

const id = '0192f0c1-2345-7abc-8def-0123456789ab';
const facts = { catalogue: catalogueOf(), order, today: day('2026-11-10') };
const draft = (change: Partial<Draft> = {}): Draft => ({ ...emptyDraft(id), publicationIndex: '75384', ...change });

describe('a draft reckoned by the rules', () => {
  it('is nothing while no title is chosen', () => {
    expect(reckon(draft({ publicationIndex: '' }), facts, cityPlace)).toBeNull();
  });

  it('starts with the first open month and the longest term, priced for the delivery address', () => {
    const reckoning = reckon(draft(), facts, cityPlace);
    expect(reckoning).toMatchObject({ startMonth: '2027-01', months: 12, terms: [2, 4, 6, 12] });
    expect(reckoning?.quote).toMatchObject({ ok: true, price: { total: 377_500 } });
    expect(reckon(draft(), facts, rayonPlace)?.quote).toMatchObject({ ok: true, price: { total: 380_100 } });
  });

  it('says since when the month before the first open one is closed', () => {
    const late = reckon(draft(), { ...facts, today: day('2026-12-16') }, cityPlace);
    expect(late).toMatchObject({ firstOpen: '2027-02', closedBefore: '2026-12-15', closesAfter: '2027-01-15' });
  });

  it('calls no month closed that only lies before the catalogue', () => {
    expect(reckon(draft(), facts, cityPlace)).toMatchObject({ firstOpen: '2027-01', closedBefore: null });
  });

  it('keeps what the clerk chose while it is on offer', () => {
    const chosen = draft({ startMonth: month('2027-05'), months: 4, sets: '3' });
    expect(reckon(chosen, facts, cityPlace)).toMatchObject({
      startMonth: '2027-05',
      months: 4,
      quote: { ok: true, price: { total: 3 * 125_800 } },
    });
  });

  it('goes on to the first open month when the chosen one has closed since', () => {
    const kept = draft({ startMonth: month('2027-01') });
    expect(reckon(kept, { ...facts, today: day('2026-12-20') }, cityPlace)).toMatchObject({ startMonth: '2027-02' });
  });

  it('offers every start month up to the last of the catalogue', () => {
    expect(reckon(draft(), facts, cityPlace)?.startMonths).toHaveLength(12);
  });

  it('has no price before the delivery address is known, nor for a number of sets that is none', () => {
    expect(reckon(draft(), facts, null)?.quote).toBeNull();
    expect(reckon(draft({ sets: '0' }), facts, cityPlace)?.quote).toBeNull();
  });

  it('says that a title is not distributed where the address lies', () => {
    const regional = { ...facts, catalogue: catalogueOf({ ...entry75384, territory: ['05'] }) };
    expect(reckon(draft(), regional, cityPlace)?.quote).toMatchObject({
      ok: false,
      rejection: { reason: 'outsideTerritory' },
    });
  });
});

it('takes whole numbers from 1 to 9999 for sets', () => {
  expect(['1', '9999', ' 2 ', '0', '10000', '1.5', '', 'бір'].map(parseSets)).toEqual([
    1,
    9999,
    2,
    null,
    null,
    null,
    null,
    null,
  ]);
});
