import { expect, test } from 'vitest';
import type { Month } from '../calendar/calendar.ts';
import { copiesOf } from './delivery.ts';
import { mostDelivered } from './facility.ts';

const title = (publicationIndex: string, copies: number, month = '2027-07') => ({
  publicationIndex,
  months: copiesOf(2027, [
    { month: month as Month, change: copies, city: 0, awaiting: 0, started: copies, renewed: 0, ended: 0 },
  ]),
});

test('the titles with most copies in the year come first, equal ones by their indexes, and no more than asked for', () => {
  const titles = [title('65002', 5), title('75384', 7), title('65001', 5), title('70001', 1)];
  expect(mostDelivered(titles, 3).map((one) => one.publicationIndex)).toEqual(['75384', '65001', '65002']);
});

test('a title that is delivered from earlier in the year outweighs one with more copies in its last month', () => {
  const early = title('65001', 2, '2027-01');
  expect(mostDelivered([title('75384', 9, '2027-12'), early], 1)).toEqual([early]);
});
