import type { Suspect } from '@jazylym/domain/day/suspect';

/** Names a suspect for as long as it is the same: its likelihood may change when something else is mended. */
export const suspectKey = ({ of, why, numbers, collectorId, batchId }: Suspect): string =>
  JSON.stringify([of, why, numbers, collectorId, batchId]);

/** How likely, in words. */
export function likelihood(weight: number): 'high' | 'middle' | 'low' {
  if (weight >= 0.75) return 'high';
  return weight >= 0.4 ? 'middle' : 'low';
}

/** Where a suspect leads: to an abonement, to the count of cash or of cards, or to the money that was handed in. */
export type Lead = { kind: 'abonement'; id: string } | { kind: 'cash' } | { kind: 'cards' } | { kind: 'collectors' };

export function leadOf({ why, of, abonementIds, collectorId }: Suspect): Lead {
  const [id] = why.kind === 'together' ? why.parts.flatMap((part) => part.abonementIds) : abonementIds;
  if (id !== undefined) return { kind: 'abonement', id };
  if (why.kind === 'remittance' || (of === 'cash' && collectorId !== null)) return { kind: 'collectors' };
  return { kind: of };
}
