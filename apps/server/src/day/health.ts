import { addDays } from '@jazylym/domain/calendar/date';
import { addDifferences, type DifferencesQuery, NO_DIFFERENCES } from '@jazylym/domain/day/differences';
import type { BranchHealth, DayHealth, Differences, DifferingDay, FacilityHealth } from '@jazylym/domain/day/health';
import { formatProtocolNumber } from '@jazylym/domain/day/protocol-number';
import type { Facility } from '@jazylym/domain/organisation/organisation';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import type { Reader } from '../report/reading-store.ts';
import { differingDays } from './differences-store.ts';
import { branchesOn, differencesByFacility, lastCertified, type Reach, waitingDays } from './health-store.ts';

type Asking = { reports: Reader } & Pick<Services, 'clock' | 'known'>;

/** How far back a difference is looked at with the days that wait, today included. */
const WEEK = 7;
const MONTH = 30;

/** Which facilities of a reach have not certified, which differed, and how each branch stands. */
export async function dayHealth({ reports, clock, known }: Asking, { branchCodes }: Reach): Promise<DayHealth> {
  const now = clock();
  const today = todayOf(now);
  const yesterday = addDays(today, -1);
  const since = (days: number) => ({ branchCodes, from: addDays(today, 1 - days), to: today });
  const { waiting, ofWeek, ofMonth, branches, onlyDiffering, last } = await reports.read(async (client) => {
    const [waits, month] = [
      await waitingDays(client, { branchCodes, today }),
      await differencesByFacility(client, since(MONTH)),
    ];
    const others = [...month.keys()].filter((id) => !waits.has(id));
    return {
      ...{ waiting: waits, ofMonth: month, onlyDiffering: others },
      ofWeek: await differencesByFacility(client, since(WEEK)),
      branches: await branchesOn(client, { branchCodes, date: yesterday }),
      last: await lastCertified(client, others),
    };
  });
  const facilities = [...waiting.keys(), ...onlyDiffering].flatMap((id): FacilityHealth[] => {
    const facility = known.facility(id);
    if (facility === undefined) return [];
    const { lastCertified: certifiedBefore = last.get(id) ?? null, ...waits } = waiting.get(id) ?? {};
    return [
      {
        facility: named(facility),
        waiting: 'oldest' in waits ? waits : null,
        lastCertified: certifiedBefore,
        ofWeek: ofWeek.get(id) ?? NO_DIFFERENCES,
        ofMonth: ofMonth.get(id) ?? NO_DIFFERENCES,
      },
    ];
  });
  return {
    ...{ today, yesterday, asOf: now.toISOString() },
    facilities: facilities.sort(byWaiting),
    branches: known.branches().flatMap(({ code, names }): BranchHealth[] => {
      const stood = branches.find(({ branchCode }) => branchCode === code);
      if (stood === undefined) return [];
      const own = facilities.filter(({ facility }) => facility.branchCode === code);
      return [
        {
          ...{ branchCode: code, names, facilities: stood.facilities },
          certifiedYesterday: stood.certified,
          notCertifiedYesterday: stood.notCertified,
          olderWaiting: own.filter(({ waiting: waits }) => waits !== null && waits.oldest < yesterday).length,
          ofWeek: together(own.map((one) => one.ofWeek)),
          ofMonth: together(own.map((one) => one.ofMonth)),
        },
      ];
    }),
  };
}

const together = (all: readonly Differences[]): Differences => all.reduce(addDifferences, NO_DIFFERENCES);

const named = ({ id, code, names, branchCode }: Facility): Facility => ({ id, code, names, branchCode });

/** After every date: where nothing waits stands last. */
const NEVER = '9999-12-31';

const byWaiting = (one: FacilityHealth, other: FacilityHealth): number => {
  const [first, second] = [one.waiting?.oldest ?? NEVER, other.waiting?.oldest ?? NEVER];
  if (first !== second) return first < second ? -1 : 1;
  return one.facility.code < other.facility.code ? -1 : 1;
};

/** Certified days with a difference, the largest first; of a branch beyond the reach as few as of one that does not exist. */
export async function differences(
  { reports, known }: Asking,
  { branchCode, from, to }: DifferencesQuery,
  reach: Reach,
): Promise<DifferingDay[]> {
  const rows = await reports.read((client) =>
    differingDays(client, { branchCodes: narrowed(reach.branchCodes, branchCode), from, to }),
  );
  return rows.flatMap(({ facilityId, year, sequence, certifiedAt, cash, ...row }) => {
    const facility = known.facility(facilityId);
    if (facility === undefined) return [];
    const number = formatProtocolNumber({ facilityCode: facility.code, year, sequence });
    return [{ ...row, number, cash: Number(cash), certifiedAt: certifiedAt.toISOString(), facility: named(facility) }];
  });
}

const narrowed = (within: Reach['branchCodes'], wanted: string | undefined): Reach['branchCodes'] => {
  if (wanted === undefined) return within;
  return within === null || within.includes(wanted) ? [wanted] : [];
};
