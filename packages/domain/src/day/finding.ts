import type { CalendarDate } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';

/** What a verification found fault with. `journal` is the chain itself, `head` the row that says where a facility stands. */
export type FindingSubject =
  | 'journal'
  | 'head'
  | 'abonement'
  | 'subscriber'
  | 'payment'
  | 'invoice'
  | 'reversal'
  | 'batch'
  | 'remittance'
  | 'blanks'
  | 'day'
  | 'protocol'
  | 'seal'
  | 'facility';

/**
 * Why a record does not fit. `missing`: the journal, or a paper, speaks of it and it is not there. `altered`: it is not as it was
 * journaled or sealed, and `field` says in what. `unjournaled`: it is there and no entry speaks of it. `twice`: two entries do.
 * `gap`: its number is not the next one. `late`: it was added to a day that was certified. `notTheEnd`: the journal does not end where
 * its head says. `unreadable`: it has no form that is known. `keyMissing`: nobody can tell, the public key is not here. `paperDiffers`:
 * what is printed on paper is another seal.
 */
export type FindingReason =
  | 'missing'
  | 'altered'
  | 'unjournaled'
  | 'twice'
  | 'gap'
  | 'late'
  | 'notTheEnd'
  | 'unreadable'
  | 'keyMissing'
  | 'paperDiffers';

/** The first record of a facility that does not fit, as precisely as it is known where: null is not known. */
export type Finding = {
  facilityCode: string;
  what: FindingSubject;
  why: FindingReason;
  /** The journal's entry. */
  sequence: number | null;
  /** As printed, of an abonement or a protocol. */
  number: string | null;
  /** The operational day. */
  day: CalendarDate | null;
  /** The line of the entry, the column or the path in the protocol. */
  field: string | null;
};

/** What was verified: `since` is the oldest entry, null where there is none. */
export type Verified = { facilities: number; entries: number; days: number; seals: number; since: Instant | null };
