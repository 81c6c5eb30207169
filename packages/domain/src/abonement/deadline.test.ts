import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { addMonths, monthOf } from '../calendar/month.ts';
import { AcceptanceOrder, DistributionSystem } from '../catalogue/catalogue.ts';
import { day, month, order } from '../testing/trade.ts';
import { closesAfter, firstOpenMonth } from './deadline.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2020-01-01'), count));
const anySystem = fc.constantFrom(...DistributionSystem.options);
const anyOrder = fc
  .record({ cardClosesOn: fc.integer({ min: 1, max: 28 }), addressClosesOn: fc.integer({ min: 1, max: 28 }) })
  .map((days) => AcceptanceOrder.parse(days));

describe('the deadline of a start month', () => {
  test.each([
    ['card', '2026-12-15'],
    ['address', '2026-12-10'],
  ] as const)('in the %s system January 2027 is accepted to %s', (system, last) => {
    expect(closesAfter(month('2027-01'), system, order)).toBe(last);
  });

  test.each([
    ['card', '2026-12-15', '2027-01'],
    ['card', '2026-12-16', '2027-02'],
    ['address', '2026-12-10', '2027-01'],
    ['address', '2026-12-11', '2027-02'],
    ['card', '2026-11-01', '2026-12'],
    ['card', '2026-10-31', '2026-12'],
  ] as const)('in the %s system %s still opens %s', (system, today, first) => {
    expect(firstOpenMonth(day(today), system, order)).toBe(first);
  });

  test("the distributor's own days move it", () => {
    const early = AcceptanceOrder.parse({ cardClosesOn: 1, addressClosesOn: 28 });
    expect(closesAfter(month('2027-03'), 'card', early)).toBe('2027-02-01');
    expect(closesAfter(month('2027-03'), 'address', early)).toBe('2027-02-28');
  });

  test('the first open month is open and the month before it is closed', () => {
    fc.assert(
      fc.property(anyDay, anySystem, anyOrder, (today, system, own) => {
        const first = firstOpenMonth(today, system, own);
        expect(today <= closesAfter(first, system, own)).toBe(true);
        expect(today > closesAfter(addMonths(first, -1), system, own)).toBe(true);
      }),
    );
  });

  test('what is open lies ahead: a month never starts before it is accepted, and tomorrow opens nothing new earlier', () => {
    fc.assert(
      fc.property(anyDay, anySystem, anyOrder, (today, system, own) => {
        expect(firstOpenMonth(today, system, own) > monthOf(today)).toBe(true);
        expect(firstOpenMonth(addDays(today, 1), system, own) >= firstOpenMonth(today, system, own)).toBe(true);
      }),
    );
  });
});
