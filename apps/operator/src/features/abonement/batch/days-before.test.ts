import { catalogueOf, catalogueOfYear, day, order } from '@jazylym/domain/testing/trade';
import { expect, test } from 'vitest';
import { daysBefore } from './use-card-facts.ts';

const on = (today: string, publishedOn: string) =>
  daysBefore({
    catalogues: [catalogueOfYear(2026), { ...catalogueOf(), publishedOn: day(publishedOn) }],
    order,
    today: day(today),
  });

test('other catalogues are asked for on days within the grace before one of these was published', () => {
  expect(on('2026-11-10', '2026-11-09')).toEqual(['2026-11-08', '2026-11-07']);
  expect(on('2026-11-10', '2026-11-01')).toEqual([]);
});

test('and on days of the month before, when a year was sold that is not any more', () => {
  expect(on('2026-12-02', '2026-10-01')).toEqual(['2026-11-30', '2026-11-29']);
});
