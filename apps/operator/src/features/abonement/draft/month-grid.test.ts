import { catalogueOf, catalogueOfYear, cityPlace, day, entry75384, month, order } from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import type { DraftLine } from './draft.ts';
import { newLine } from './lines.ts';
import { monthGrid } from './month-grid.ts';
import { gridKey } from './month-keys.ts';
import { reckonLine } from './reckon.ts';

const facts = { catalogues: [catalogueOf()], order, today: day('2027-01-20') };
const line = (change: Partial<DraftLine> = {}) =>
  reckonLine({ ...newLine('1', '75384'), ...change }, facts, { delivery: cityPlace, own: cityPlace });
const cells = (change: Partial<DraftLine> = {}) => monthGrid(line(change), facts).flatMap(({ months }) => months);

describe('the months of a line', () => {
  it('are whole years, from the first open month to the end of the term', () => {
    expect(monthGrid(line(), facts).map(({ year }) => year)).toEqual([2027, 2028]);
    expect(monthGrid(line({ months: 2 }), facts).map(({ year }) => year)).toEqual([2027]);
    expect(cells()).toHaveLength(24);
  });

  it('say since when they are closed', () => {
    expect(cells().slice(0, 3)).toMatchObject([
      { month: '2027-01', state: 'closed', closedOn: '2026-12-15' },
      { month: '2027-02', state: 'closed', closedOn: '2027-01-15' },
      { month: '2027-03', state: 'open', closedOn: null, isStart: true },
    ]);
  });

  it('of the next catalogue are not priced by this one, though the term reaches into them', () => {
    expect(cells()[13]).toMatchObject({ month: '2028-02', state: 'notPublished', isCovered: true });
    expect(cells()[14]).toMatchObject({ month: '2028-03', isCovered: false });
  });

  it('go on into the next year once its catalogue is published, whatever the term', () => {
    const both = { catalogues: [catalogueOfYear(2026), catalogueOf()], order, today: day('2026-11-10') };
    const shown = (of: typeof both, change: Partial<DraftLine>) =>
      monthGrid(reckonLine({ ...newLine('1', '75384'), ...change }, of, { delivery: cityPlace, own: cityPlace }), of);
    expect(shown(both, { months: 2 }).map(({ year }) => year)).toEqual([2026, 2027]);
    const states = shown(both, { months: 2 }).flatMap(({ months }) => months.map(({ state }) => state));
    expect(states.slice(10, 14)).toEqual(['closed', 'open', 'open', 'open']);
    const dropped = catalogueOfYear(2027, { ...entry75384, publicationIndex: '10001' });
    const without = { ...both, catalogues: [catalogueOfYear(2026), dropped] };
    expect(shown(without, { months: 12 })[1]?.months[0]).toMatchObject({ state: 'notInYear', isCovered: true });
  });

  it('show the chosen term, and months without an issue', () => {
    const covered = cells({ startMonth: month('2027-06'), months: 4 }).filter(({ isCovered }) => isCovered);
    expect(covered.map(({ month: covers }) => covers)).toEqual(['2027-06', '2027-07', '2027-08', '2027-09']);
    expect(covered.map(({ hasIssue }) => hasIssue)).toEqual([true, false, true, false]);
  });

  it('show a chosen month that has closed since', () => {
    expect(cells({ startMonth: month('2027-01') })[0]).toMatchObject({ state: 'closed', isStart: true });
  });

  it('are none for a title that is in no catalogue', () => {
    expect(cells({ publicationIndex: '11111' })).toEqual([]);
  });
});

describe('the keys of the month grid', () => {
  const press = (code: string, held = {}) => ({
    code,
    key: code.replace(/^(Digit|Numpad)/, ''),
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  });
  const meant = (code: string, held = {}, change: Partial<DraftLine> = {}) =>
    gridKey(press(code, held), line(change), '')?.patch;

  it('move the start by a month and by a year, among the open ones', () => {
    expect(meant('ArrowRight')).toEqual({ startMonth: '2027-04' });
    expect(meant('ArrowLeft')).toEqual({ startMonth: '2027-03' });
    expect(meant('ArrowRight', {}, { startMonth: month('2027-12') })).toEqual({ startMonth: '2027-12' });
    expect(meant('ArrowDown')).toEqual({ startMonth: '2027-03' });
    expect(meant('ArrowRight', {}, { startMonth: month('2027-01') })).toEqual({ startMonth: '2027-03' });
    expect(meant('ArrowLeft', {}, { startMonth: month('2027-01') })).toEqual({ startMonth: '2027-03' });
    expect(meant('ArrowLeft', {}, { startMonth: month('2028-04') })).toEqual({ startMonth: '2027-12' });
  });

  it('make the term longer and shorter, with Shift or + and −', () => {
    const four = { months: 4 };
    expect([
      meant('ArrowRight', { shiftKey: true }, four),
      meant('NumpadAdd', {}, four),
      meant('Equal', {}, four),
    ]).toEqual(Array(3).fill({ months: 6 }));
    expect([meant('ArrowLeft', { shiftKey: true }, four), meant('Minus', {}, four)]).toEqual(
      Array(2).fill({ months: 2 }),
    );
    expect([meant('NumpadAdd'), meant('Minus', {}, { months: 2 })]).toEqual([{ months: 12 }, { months: 2 }]);
  });

  it('write the sets digit by digit, also under the Kazakh layout', () => {
    expect(meant('Digit3')).toEqual({ sets: '3' });
    expect(meant('Digit2', { key: 'ә' })).toEqual({ sets: '2' });
    expect(gridKey(press('Digit5'), line(), '1')).toEqual({ typed: '15', patch: { sets: '15' } });
    expect(gridKey(press('Backspace'), line(), '15')).toEqual({ typed: '1', patch: { sets: '1' } });
    expect(gridKey(press('Digit0'), line(), '')).toEqual({ typed: '', patch: { sets: '1' } });
  });

  it('leave every other key alone', () => {
    for (const code of ['Enter', 'Tab', 'KeyA', 'F9', 'Escape']) expect(gridKey(press(code), line(), '')).toBeNull();
    expect(gridKey(press('Digit1', { ctrlKey: true }), line(), '')).toBeNull();
  });
});
