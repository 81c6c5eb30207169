import type { FoundSubscription } from '@jazylym/domain/abonement/found';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { catalogueOf, cityPlace, day, entry75384, month, order, request } from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import type { DraftLine } from './draft.ts';
import { newLine } from './lines.ts';
import { offerBeside, overlapOf } from './overlap.ts';
import { reckonLine } from './reckon.ts';

const other = { ...entry75384, publicationIndex: '65001' };
const facts = { catalogues: [catalogueOf(entry75384, other)], order, today: day('2026-11-10') };
const line = (id: string, change: Partial<DraftLine> = {}) =>
  reckonLine({ ...newLine(id, '75384'), ...change }, facts, { delivery: cityPlace, own: cityPlace });
const held = (startMonth: string, months: number): FoundSubscription => ({
  abonementId: request.id,
  acceptanceId: request.id,
  number: '160000-26-0-000001-6',
  publicationIndex: '75384',
  title: entry75384.title,
  startMonth: month(startMonth),
  months,
  sets: 1,
  total: tiyn(1),
  businessDate: day('2026-06-01'),
  isReversed: false,
});

describe('what a line is told beside others of its title', () => {
  it('nothing where there is no other', () => {
    const one = line('1');
    expect(overlapOf(one, [one, line('2', { publicationIndex: '65001' })], [])).toBeNull();
  });

  it('that it is there twice: the later line is told, and whether the months are the same', () => {
    const [one, same, shorter] = [line('1'), line('2'), line('3', { months: 2 })];
    expect(overlapOf(one, [one, same], [])).toBeNull();
    expect(overlapOf(same, [one, same], [])).toMatchObject({ with: 'line', other: { id: '1' }, isSame: true });
    expect(overlapOf(shorter, [one, shorter], [])).toMatchObject({ with: 'line', isSame: false });
  });

  it('nothing where two lines follow each other', () => {
    const [first, second] = [line('1', { months: 6 }), line('2', { startMonth: month('2027-07'), months: 6 })];
    expect(overlapOf(second, [first, second], [])).toBeNull();
  });

  it('nothing of a subscription that was reversed', () => {
    const one = line('1');
    expect(overlapOf(one, [one], [held('2026-09', 6)])).toMatchObject({ with: 'running' });
    expect(overlapOf(one, [one], [{ ...held('2026-09', 6), isReversed: true }])).toBeNull();
  });

  it('that the client has it until a month, and when it could start instead', () => {
    const one = line('1');
    expect(overlapOf(one, [one], [held('2026-07', 12)])).toEqual({
      with: 'running',
      until: '2027-06',
      next: '2027-07',
    });
  });

  it('why it starts later than it could: it goes on after what runs', () => {
    const one = line('1', { startMonth: month('2027-07'), months: 6 });
    expect(overlapOf(one, [one], [held('2026-07', 12)])).toEqual({ with: 'none', goesOnAfter: '2027-06' });
    const first = line('1');
    expect(overlapOf(first, [first], [held('2026-01', 12)])).toBeNull();
  });
});

describe('what is offered to somebody who has the title', () => {
  it('are months that they do not have', () => {
    const late = line('1', { startMonth: month('2028-01') });
    expect(offerBeside(late, [])).toMatchObject({ startMonth: '2027-12' });
    expect(offerBeside(late, [held('2026-07', 12)])).toMatchObject({ startMonth: '2027-12' });
  });

  it('is to leave it out where it is too early to renew', () => {
    expect(offerBeside(line('1', { startMonth: month('2028-01') }), [held('2027-01', 12)])).toEqual({
      change: 'remove',
    });
  });

  it('is nothing for what can be had', () => {
    expect(offerBeside(line('1'), [held('2026-07', 12)])).toBeNull();
  });
});
