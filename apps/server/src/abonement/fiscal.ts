import type { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import type { Tiyn } from '@jazylym/domain/money/tiyn';

/** What was sold: an abonement, its sum in tiyn. */
type FiscalLine = { name: string; publicationIndex: string; sets: number; amount: Tiyn };

/** Cash that was taken (`sale`) or handed back (`refund`) at a facility. */
export type FiscalOperation = {
  kind: 'sale' | 'refund';
  /** Names the operation for ever: the acceptance's id, or the reversal's. */
  key: string;
  facilityId: number;
  facilityCode: string;
  /** The number that the receipt bears. */
  number: string;
  /** The blank that a collector took it on; null at the counter. */
  blankNumber: number | null;
  /** In tiyn: the sum of the lines. */
  amount: Tiyn;
  lines: readonly FiscalLine[];
};

/**
 * A machine, or a service, that registers cash with the tax office. docs/fiscal-device.md says what an implementer must hold;
 * the first is that the same `key` again answers the same and registers nothing. A rejection, and no answer until `signal`
 * aborts, mean that it is not registered: it is asked again. Null: registered, and nothing is to be printed.
 */
export type FiscalDevice = { register(operation: FiscalOperation, signal: AbortSignal): Promise<FiscalMark | null> };

/** No device: nothing is registered, and receipts say that they are no fiscal ones. */
export const plainReceipt: FiscalDevice = { register: async () => await Promise.resolve(null) };
