import type { DayCount } from './count.ts';
import type { ExtendedProtocol } from './protocol.ts';

/**
 * Money ↔ cards ↔ protocol (S10). `since` is the cash that documents of later days brought into the drawer before the count
 * (a client does not wait while it is counted): it is in the drawer, and not this day's. All in tiyn, all whole numbers.
 */
export type Reconciliation = {
  cash: { expected: number; since: number; counted: number | null; difference: number | null };
  cards: {
    expected: number;
    counted: number | null;
    difference: number | null;
    /** Where they were scanned: numbers of the protocol that were not, and scanned ones that are not in it. */
    missing: string[];
    foreign: string[];
    twice: string[];
  };
};

/** Cash that one document of a later day brought into the drawer before the count; less than nothing for a refund. In tiyn. */
export type NextDayCash = { number: string | null; amount: number; kind: 'acceptance' | 'refund' | 'remittance' };

/** Facts of a reconciliation: the numbers that must be there, as printed. */
export type ReconcileFacts = {
  protocol: Pick<ExtendedProtocol, 'cash' | 'cards'>;
  numbers: readonly string[];
  since: number;
  count: DayCount;
};
