import type { ControlTotals } from '../../abonement/card.ts';
import type { DayCount } from '../count.ts';
import type { DayCorrection, DayRemittance, DayRow } from '../protocol.ts';
import type { Reconciliation } from '../reconcile.ts';
import type { AtCounter } from './possible.ts';

/** What is known of a day whose money or cards differ. Money in tiyn. */
export type LocateFacts = {
  rows: readonly DayRow[];
  corrections: readonly DayCorrection[];
  remittances: readonly DayRemittance[];
  /** What each collector owes now; less than nothing where they handed in too much. */
  debts: readonly { collectorId: string; debt: number }[];
  batches: readonly { id: string; collectorId: string; count: number; sum: number; control: ControlTotals }[];
  count: DayCount;
  reconciliation: Reconciliation;
  /** What the next day took before the cash of this one was counted: `since` is its sum. */
  nextDay: readonly { number: string | null; amount: number; kind: 'acceptance' | 'remittance' }[];
};

/** The same with the acceptances of the counter put together once: what every cause in the drawer asks for. */
export type Drawer = LocateFacts & { cash: readonly AtCounter[]; account: readonly AtCounter[] };
