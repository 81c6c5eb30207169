import type { CalendarDate } from '../calendar/calendar.ts';
import type { Tiyn } from '../money/tiyn.ts';
import type { BranchCode, Facility, Names } from '../organisation/organisation.ts';
import type { DayState } from './day.ts';

/** Certified days whose money or cards differed, how many and by how much; `cards` missing or foreign. Money in tiyn, never less than nothing. */
export type Differences = { count: number; short: Tiyn; over: Tiyn; cards: number };

/** Days of a facility that wait to be certified: dates before today. */
export type WaitingDays = {
  /** How many, and the oldest of them: it must be certified first. */
  count: number;
  oldest: CalendarDate;
  state: DayState;
  /** Since when the oldest stands so: when it was closed for the count, or else opened. */
  since: string;
  /** What their abonements that stand come to, in tiyn: nobody has signed for it. */
  takings: Tiyn;
  /** When the facility was last reminded of the oldest; null where it never was. */
  remindedAt: string | null;
};

/** A facility that those above should look at. `waiting` is null where nothing waits and a difference alone brings it here. */
export type FacilityHealth = {
  facility: Facility;
  waiting: WaitingDays | null;
  lastCertified: CalendarDate | null;
  /** Certified in the last week and in the last 30 days. */
  ofWeek: Differences;
  ofMonth: Differences;
};

/** How a branch stood yesterday; a facility that accepted nothing then had no day to certify and counts in neither. */
export type BranchHealth = {
  branchCode: BranchCode;
  names: Names;
  /** Open facilities that have a counter. */
  facilities: number;
  certifiedYesterday: number;
  notCertifiedYesterday: number;
  /** Facilities that have a day older than yesterday to certify. */
  olderWaiting: number;
  ofWeek: Differences;
  ofMonth: Differences;
};

/** How the days stand, as far as the reader's reach. Facilities by their longest waiting day, then by code. */
export type DayHealth = {
  today: CalendarDate;
  yesterday: CalendarDate;
  asOf: string;
  facilities: FacilityHealth[];
  branches: BranchHealth[];
};

/** A certified day that differed, and why; differences counted less expected, in tiyn and in cards; `cardsWrong` are missing or foreign. */
export type DifferingDay = {
  facility: Facility;
  businessDate: CalendarDate;
  number: string;
  certifiedAt: string;
  cash: number;
  cards: number;
  cardsWrong: number;
  reason: string;
  operatorName: string;
};
