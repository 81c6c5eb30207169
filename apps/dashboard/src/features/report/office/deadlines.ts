import type { OfficeReport } from '@jazylym/domain/report/office';
import type { NextDeadline } from '@jazylym/domain/report/title';

type Title = OfficeReport['titles'][number];

/** A day on which titles close for a start month, and these titles. */
export type Deadline = NextDeadline & { titles: Title[] };

/** The next deadline of each title, those of one day and month together, the soonest first; titles that are closed have none. */
export function deadlinesOf(titles: readonly Title[]): Deadline[] {
  const open = titles.flatMap((title) => (title.deadline === null ? [] : [{ ...title.deadline, title }]));
  return [...Map.groupBy(open, ({ closesOn, startMonth }) => `${closesOn} ${startMonth}`)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, of]) => {
      const [first] = of;
      return first === undefined
        ? []
        : [{ closesOn: first.closesOn, startMonth: first.startMonth, titles: of.map(({ title }) => title) }];
    });
}
