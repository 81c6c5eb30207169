import type { PlanChange } from '@jazylym/domain/report/plan';
import { spansOf } from '@jazylym/domain/report/spans';
import type { Transaction } from '../organisation/store.ts';
import { ALL_TITLES, EVERYWHERE, WHOLE_BRANCH } from '../report/cells.ts';
import { keepPlan } from '../report/plan/save.ts';
import { type AcceptanceCell, acceptanceFigures, type By, type Cells } from '../report/store.ts';
import type { DemoCampaign } from './dates.ts';
import type { Reference } from './reference.ts';
import type { Title } from './titles.ts';

interface Planned {
  thisYear: DemoCampaign;
  lastYear: DemoCampaign;
  reference: Reference;
  titles: readonly Title[];
  /** Who plans. */
  by: string;
}

/** A plan asks for so many hundredths of what the campaign before brought. */
const OF_LAST_YEAR = 105;

/** Plans this year's campaign by last year's, as headquarters would on the day that it opens; answers how many lines the plan has. */
export async function planFromLastYear(client: Transaction, planned: Planned): Promise<number> {
  const { thisYear, lastYear, reference, titles, by } = planned;
  const { opensOn: from, closesOn: to } = lastYear;
  const setsOf = async (cells: Cells, how: By, line: (cell: AcceptanceCell) => Omit<PlanChange, 'sets'>) =>
    (await acceptanceFigures(client, cells, { from, to, spans: spansOf(from, to) }, how)).map((cell) => ({
      ...line(cell),
      sets: Math.round((cell.figures.sets * OF_LAST_YEAR) / 100),
    }));
  const codes = new Map(reference.facilities.map(({ facility }) => [facility.id, facility.code]));
  const wholeBranches = reference.branches.map(({ code }) => ({ branchCode: code, facilityId: WHOLE_BRANCH }));
  const offices = reference.facilities.map(({ facility: { id, branchCode } }) => ({ branchCode, facilityId: id }));
  const country = [{ branchCode: EVERYWHERE, facilityId: WHOLE_BRANCH }];
  const all = [ALL_TITLES];
  const lines = [
    ...(await setsOf({ places: wholeBranches, publicationIndexes: all }, 'place', (cell) => ({
      kind: 'branch',
      code: cell.branchCode,
    }))),
    ...(await setsOf({ places: offices, publicationIndexes: all }, 'place', (cell) => ({
      kind: 'facility',
      code: codes.get(cell.facilityId) ?? '',
    }))),
    ...(await setsOf(
      { places: country, publicationIndexes: titles.map(({ index }) => index) },
      'publication',
      (cell) => ({
        kind: 'title',
        code: cell.publicationIndex,
      }),
    )),
  ];
  const answer = await keepPlan(client, {
    ...{ year: thisYear.year, seen: 0, note: `${lastYear.year} + ${OF_LAST_YEAR - 100} %`, lines },
    // Nobody else plans a demonstration that is being loaded.
    ...{ reads: () => false, names: ({ code }) => ({ kk: code, ru: code, en: code }) },
    ...{ madeBy: by, now: new Date(`${thisYear.opensOn}T04:00:00.000Z`) },
  });
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return lines.length;
}
