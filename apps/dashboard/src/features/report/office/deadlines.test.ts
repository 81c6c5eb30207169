import { copiesOf } from '@jazylym/domain/report/delivery';
import { OfficeReport } from '@jazylym/domain/report/office';
import { expect, test } from 'vitest';
import { deadlinesOf } from './deadlines.ts';

const Titles = OfficeReport.shape.titles;
const title = (publicationIndex: string, deadline: object | null) => ({
  publicationIndex,
  title: { kk: 'Үркер', ru: 'Уркер', en: 'Urker' },
  months: copiesOf(2027, []),
  deadline,
});

test('titles that close on one day for one month are told together, the soonest first, and closed ones not at all', () => {
  const titles = Titles.parse([
    title('74055', { startMonth: '2027-01', closesOn: '2026-12-15' }),
    title('74106', { startMonth: '2027-01', closesOn: '2026-12-10' }),
    title('74123', null),
    title('74140', { startMonth: '2027-01', closesOn: '2026-12-15' }),
  ]);
  expect(
    deadlinesOf(titles).map(({ closesOn, titles: of }) => [closesOn, of.map((one) => one.publicationIndex)]),
  ).toEqual([
    ['2026-12-10', ['74106']],
    ['2026-12-15', ['74055', '74140']],
  ]);
});
