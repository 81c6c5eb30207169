import type { Suspect } from '@jazylym/domain/day/suspect';
import type { Tiyn } from '@jazylym/domain/money/tiyn';

/** Names a suspect for as long as it is the same: its likelihood may change when something else is mended. */
export const suspectKey = ({ of, why, numbers, collectorId, batchId }: Suspect): string =>
  JSON.stringify([of, why, numbers, collectorId, batchId]);

/** How likely, in words. */
export function likelihood(weight: number): 'high' | 'middle' | 'low' {
  if (weight >= 0.75) return 'high';
  return weight >= 0.4 ? 'middle' : 'low';
}

/** Where a suspect leads: to an abonement, to the count of cash or of cards, or to the money that was handed in. */
export type Lead =
  | { kind: 'abonement'; id: string }
  | { kind: 'cash' }
  | { kind: 'cards' }
  /** Whose money; `amount` is that of the entry which may be wrong, in tiyn, where it is known. */
  | { kind: 'collectors'; collector: string; amount: Tiyn | null };

export function leadOf(suspect: Suspect): Lead {
  const places = suspect.why.kind === 'together' ? suspect.why.parts : [suspect];
  const [id] = places.flatMap(({ abonementIds }) => abonementIds);
  if (id !== undefined) return { kind: 'abonement', id };
  const [money] = places.flatMap(({ collectorId, why }) => (collectorId === null ? [] : [{ collectorId, why }]));
  if (suspect.of === 'cash' && money !== undefined)
    return { kind: 'collectors', collector: money.collectorId, amount: enteredAmount(money.why) };
  return { kind: suspect.of };
}

/** The amount under which an entry of money handed in stands in the list. */
function enteredAmount(why: Suspect['why']): Tiyn | null {
  if (why.kind === 'transposed' && why.where === 'remittance') return why.typed;
  return why.kind === 'remittance' && (why.what === 'notHandedIn' || why.what === 'twice') ? why.amount : null;
}
