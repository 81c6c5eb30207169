import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useReconciliation } from '../day-query.ts';

/** The page of each abonement that a protocol names, by its number; undefined while it is not known. */
export function useIds(protocol: ExtendedProtocol): (number: string) => string | undefined {
  const rows = useReconciliation(protocol.businessDate).data?.rows ?? [];
  const ids = new Map([
    ...protocol.invoicePayments.map(({ number, acceptanceId }) => [number, acceptanceId] as const),
    ...protocol.corrections.map(({ number, abonementId }) => [number, abonementId] as const),
    ...rows.map(({ number, id }) => [number, id] as const),
  ]);
  return (number) => ids.get(number);
}
