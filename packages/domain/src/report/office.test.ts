import { expect, test } from 'vitest';
import { copiesOf } from './delivery.ts';
import { addedUp, fitsByPlace } from './office.ts';

const year = (change: number) =>
  copiesOf(2027, [{ month: '2027-03' as never, change, city: 1, awaiting: 0, started: change, renewed: 0, ended: 0 }]);

test('titles add up month by month, and nothing adds up to nothing', () => {
  const sum = addedUp([year(3), year(4)]);
  expect(sum.map(({ copies }) => copies)).toEqual([0, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]);
  expect(sum[2]).toMatchObject({ month: '2027-03', city: 2, started: 7 });
  expect(addedUp([])).toEqual([]);
});

test('fifty titles are told by twenty branches, and a few by the facilities of a large one', () => {
  expect([fitsByPlace(50, 20), fitsByPlace(51, 20), fitsByPlace(4, 250), fitsByPlace(5, 250)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
