import { MOST_LINES } from '@jazylym/domain/abonement/acceptance';
import type { FoundSubscription } from '@jazylym/domain/abonement/found';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { catalogueOf, day, entry75384, month, order, request } from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from './draft.ts';
import { changeLine, hasRoom, mergeLines, newLine, removeLine, repeatLast, restoreLine, takeOffer } from './lines.ts';

const facts = { catalogues: [catalogueOf()], order, today: day('2026-11-10') };
const [one, two, three] = ['1', '2', '3'].map((id) => newLine(id, '75384')) as [
  ReturnType<typeof newLine>,
  ReturnType<typeof newLine>,
  ReturnType<typeof newLine>,
];

const taken = (change: Partial<FoundSubscription>): FoundSubscription => ({
  abonementId: request.id,
  acceptanceId: request.id,
  number: '160000-26-0-000001-6',
  publicationIndex: '75384',
  title: entry75384.title,
  startMonth: month('2026-01'),
  months: 12,
  sets: 2,
  total: tiyn(1),
  businessDate: day('2025-12-01'),
  isReversed: false,
  ...change,
});

describe('the lines of a draft', () => {
  it('are changed one by one', () => {
    expect(changeLine([one, two], '2', { sets: '5' })).toEqual([one, { ...two, sets: '5' }]);
  });

  it('come back where they stood, once', () => {
    const left = removeLine([one, two, three], '2');
    expect(restoreLine(left, two, 1)).toEqual([one, two, three]);
    expect(restoreLine([one, two, three], two, 1)).toEqual([one, two, three]);
  });

  it('have an end: a line that is one too many does not come back', () => {
    const full = Array.from({ length: MOST_LINES }, (_, place) => newLine(String(place + 10), '75384'));
    expect(hasRoom(full)).toBe(false);
    expect(restoreLine(full, one, 0)).toEqual(full);
  });

  it('take what is offered instead', () => {
    const offer = { change: 'term', startMonth: month('2027-02'), months: 6 } as const;
    expect(takeOffer([one, two], '1', offer)).toEqual([{ ...one, startMonth: '2027-02', months: 6 }, two]);
    expect(takeOffer([one, two], '1', { change: 'remove' })).toEqual([two]);
  });

  it('of one title add up their sets', () => {
    expect(mergeLines([one, two, { ...three, sets: '4' }], { ...three, sets: '4' }, one)).toEqual([
      { ...one, sets: '5' },
      two,
    ]);
  });
});

describe('repeating the last', () => {
  const repeated = (of: FoundSubscription[], lines = [] as (typeof one)[]) =>
    repeatLast({ ...emptyDraft(request.id), taken: of, lines }, facts, () => crypto.randomUUID());

  it('goes on with the first open month, the same term and sets', () => {
    expect(repeated([taken({})])).toMatchObject([
      { publicationIndex: '75384', startMonth: '2027-01', months: 12, sets: '2' },
    ]);
  });

  it('goes on after what still runs, so that nobody gets the same issue twice', () => {
    expect(repeated([taken({ startMonth: month('2026-07') })])).toMatchObject([{ startMonth: '2027-07' }]);
  });

  it('takes all that was taken at once, and nothing from before', () => {
    const lines = repeated([
      taken({}),
      taken({ publicationIndex: '65001' }),
      taken({ publicationIndex: '65002', acceptanceId: '0192f0c1-2345-7abc-8def-000000000000' }),
    ]);
    expect(lines.map(({ publicationIndex }) => publicationIndex)).toEqual(['75384', '65001']);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  });

  it('adds no title twice, pressed twice', () => {
    expect(repeated([taken({})], [one])).toEqual([one]);
    expect(repeated([])).toEqual([]);
  });
});
