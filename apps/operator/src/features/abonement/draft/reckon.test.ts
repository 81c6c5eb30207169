import { tiyn } from '@jazylym/domain/money/tiyn';
import {
  catalogueOf,
  catalogueOfYear,
  cityPlace,
  day,
  entry75384,
  month,
  order,
  rayonPlace,
} from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import type { DraftLine } from './draft.ts';
import { newLine } from './lines.ts';
import { parseSets, reckon, reckonLine } from './reckon.ts';

const id = '0192f0c1-2345-7abc-8def-0123456789ab';
const facts = { catalogues: [catalogueOf()], order, today: day('2026-11-10') };
const line = (change: Partial<DraftLine> = {}): DraftLine => ({ ...newLine(id, '75384'), ...change });
const inCity = { delivery: cityPlace, own: cityPlace };
const afar = { delivery: rayonPlace, own: cityPlace };

describe('a line reckoned by the rules', () => {
  it('starts with the first open month and the longest term, priced for the delivery address', () => {
    expect(reckonLine(line(), facts, inCity)).toMatchObject({
      startMonth: '2027-01',
      months: 12,
      onOffer: { terms: [2, 4, 6, 12], firstOpen: '2027-01', awaits: null },
      quote: { ok: true, price: { total: 377_500 } },
      offer: null,
    });
    expect(reckonLine(line(), facts, afar).quote).toMatchObject({ price: { total: 380_100 } });
  });

  it('is priced in the facility’s own zone before the address is known, and beside it afterwards', () => {
    expect(reckonLine(line(), facts, { delivery: null, own: rayonPlace }).quote).toMatchObject({
      price: { total: 380_100 },
    });
    expect(reckonLine(line(), facts, afar).ownPrice).toMatchObject({ total: 377_500 });
    expect(reckonLine(line(), facts, { delivery: rayonPlace, own: null }).ownPrice).toBeNull();
  });

  it('says since when the month before the first open one is closed', () => {
    const late = reckonLine(line(), { ...facts, today: day('2026-12-16') }, inCity);
    expect(late.onOffer).toMatchObject({
      firstOpen: '2027-02',
      why: { closed: '2026-12-15' },
      closesAfter: '2027-01-15',
    });
  });

  it('calls no month closed that only lies before the catalogue', () => {
    expect(reckonLine(line(), facts, inCity).onOffer).toMatchObject({ firstOpen: '2027-01', why: 'catalogueBegins' });
  });

  describe('at the year’s end', () => {
    const dearer = entry75384.rows.map((row) => ({ ...row, delivery: tiyn(row.delivery + 10_000) }));
    const years = [catalogueOfYear(2026), catalogueOfYear(2027, { ...entry75384, rows: dearer })];
    const on = (today: string, catalogues = years) => ({ catalogues, order, today: day(today) });
    const priced = (change: Partial<DraftLine>, today: string) => {
      const { quote } = reckonLine(line(change), on(today), inCity);
      return quote?.ok ? [quote.price.catalogueYear, quote.price.total] : quote?.rejection.reason;
    };

    it('begins with December while it is open, then with January of the next year’s catalogue, which says why', () => {
      expect(priced({}, '2026-11-15')).toEqual([2026, 377_500]);
      expect(priced({}, '2026-11-16')).toEqual([2027, 387_500]);
      const { onOffer } = reckonLine(line(), on('2026-11-16'), inCity);
      expect(onOffer).toMatchObject({ firstOpen: '2027-01', why: { closed: '2026-11-15' }, awaits: null });
      expect(onOffer?.open.at(-1)).toBe('2027-12');
    });

    it('shows conditions and prices of the year of the chosen month', () => {
      const chosen = line({ startMonth: month('2027-02') });
      expect(reckonLine(chosen, on('2026-11-10'), inCity).onOffer?.entry).toBe(years[1]?.entries[0]);
      expect(priced({ startMonth: month('2027-02') }, '2026-11-10')).toEqual([2027, 387_500]);
    });

    it('says that the next year’s catalogue is not published yet: beside the last months, and in place of them', () => {
      const [only] = years;
      const alone = only === undefined ? [] : [only];
      expect(reckonLine(line(), on('2026-11-10', alone), inCity).onOffer).toMatchObject({
        open: ['2026-12'],
        awaits: 2027,
      });
      expect(reckonLine(line(), on('2026-03-10', alone), inCity).onOffer).toMatchObject({ awaits: null });
      expect(reckonLine(line(), on('2026-11-16', alone), inCity)).toMatchObject({
        startMonth: '2027-01',
        quote: { rejection: { reason: 'yearNotPublished', year: 2027, last: '2026-12', closedAfter: '2026-11-15' } },
        offer: { change: 'remove' },
      });
    });

    it('says of a title that is new in the next year that this year’s catalogue has it not', () => {
      const years = [catalogueOfYear(2026, { ...entry75384, publicationIndex: '10001' }), catalogueOfYear(2027)];
      const { onOffer } = reckonLine(line(), on('2026-11-10', years), inCity);
      expect(onOffer).toMatchObject({ firstOpen: '2027-01', why: { notInYear: 2026 } });
    });
  });

  it('keeps what the clerk chose', () => {
    const chosen = line({ startMonth: month('2027-05'), months: 4, sets: '3' });
    expect(reckonLine(chosen, facts, inCity)).toMatchObject({
      startMonth: '2027-05',
      months: 4,
      sets: 3,
      quote: { ok: true, price: { total: 3 * 125_800 } },
    });
  });

  it('keeps a chosen month that has closed since, refuses it, and offers the nearest', () => {
    const kept = reckonLine(line({ startMonth: month('2027-01') }), { ...facts, today: day('2026-12-20') }, inCity);
    expect(kept).toMatchObject({
      startMonth: '2027-01',
      quote: { ok: false, rejection: { reason: 'startMonthClosed' } },
      offer: { startMonth: '2027-02', months: 12 },
    });
  });

  it('has no price for a number of sets that is none, but says what else is wrong', () => {
    expect(reckonLine(line({ sets: '0' }), facts, inCity)).toMatchObject({ sets: null, quote: null, ownPrice: null });
    expect(reckonLine(line({ sets: '', months: 3 }), facts, inCity).quote).toMatchObject({ ok: false });
  });

  it('is refused where the title is not distributed, and for a title that is in no catalogue', () => {
    const regional = { ...facts, catalogues: [catalogueOf({ ...entry75384, territory: ['05'] })] };
    expect(reckonLine(line(), regional, inCity)).toMatchObject({
      quote: { rejection: { reason: 'outsideTerritory' } },
      offer: { change: 'remove' },
    });
    expect(reckonLine(line({ publicationIndex: '11111' }), facts, inCity)).toMatchObject({
      onOffer: null,
      quote: { rejection: { reason: 'unknownIndex' } },
      offer: { change: 'remove' },
    });
  });
});

describe('a draft reckoned', () => {
  it('comes to the sum of its lines, here and there', () => {
    const two = { lines: [line(), line({ months: 2, sets: '2' })] };
    expect(reckon(two, facts, afar)).toMatchObject({ total: 380_100 + 126_600, ownTotal: 377_500 + 125_800 });
  });

  it('has no sum without lines, nor while a line has no price', () => {
    expect(reckon({ lines: [] }, facts, inCity).total).toBeNull();
    expect(reckon({ lines: [line(), line({ months: 8 })] }, facts, inCity).total).toBeNull();
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
