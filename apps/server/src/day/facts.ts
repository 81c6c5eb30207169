import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayFacts, DayRow, OtherNumber } from '@jazylym/domain/day/protocol';
import type { Branch } from '@jazylym/domain/organisation/organisation';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { balances, namedCollectors } from './debt-store.ts';
import { openingCash, otherNumbers } from './drawer-store.ts';
import { correctionsOf, dayRows, invoicePaymentsOf, remittancesOf } from './facts-store.ts';
import type { Source } from './head-store.ts';

/** Which day is asked for, of a facility that is known. */
export type OfDay = { facilityId: number; businessDate: CalendarDate };

/** Where the names of facilities and branches come from: reference data as it is now, or what was sealed then. */
export type Naming = {
  facility(id: number): Pick<FacilityEntry, 'id' | 'code' | 'names' | 'branchCode'> | undefined;
  branches(): readonly Pick<Branch, 'code' | 'names'>[];
};

/**
 * All that a day's protocol is computed from, as it is now; of a certified day, as it was for ever. One after the other: a transaction
 * has one connection.
 */
export async function dayFacts(source: Source, known: Naming, of: OfDay): Promise<DayFacts> {
  const facility = known.facility(of.facilityId);
  const branch = facility === undefined ? undefined : known.branches().find(({ code }) => code === facility.branchCode);
  if (facility === undefined || branch === undefined) throw new Error(`facility ${of.facilityId} is not known`);
  const { rows, titles } = await dayRows(source, of);
  const corrections = await correctionsOf(source, of);
  const remittances = await remittancesOf(source, of);
  const invoicePayments = await invoicePaymentsOf(source, of);
  return {
    facility: { id: facility.id, code: facility.code, names: facility.names },
    branchNames: branch.names,
    businessDate: of.businessDate,
    rows,
    titles,
    corrections,
    remittances,
    invoicePayments,
    collectors: await namedCollectors(source, of.facilityId),
    debtsBefore: await balances(source, of.facilityId, { before: of.businessDate }),
    opening: await openingCash(source, of),
    otherNumbers: await foreignNumbers(source, of, rows),
  };
}

/** Numbers between the day's first and last that are not of it; only asked for where some are missing. */
async function foreignNumbers(source: Source, of: OfDay, rows: readonly DayRow[]): Promise<OtherNumber[]> {
  const series = Map.groupBy(rows, ({ numberYear, numberSeries }) => `${numberYear} ${numberSeries}`);
  const found: OtherNumber[] = [];
  for (const own of series.values()) {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (last.numberSequence - first.numberSequence + 1 === own.length) continue;
    const range = {
      ...{ year: first.numberYear, series: first.numberSeries },
      ...{ first: first.numberSequence, last: last.numberSequence },
    };
    found.push(...(await otherNumbers(source, of, range)));
  }
  return found;
}
