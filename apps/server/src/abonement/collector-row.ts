import type { Channel, TakenAway } from '@jazylym/domain/abonement/abonement';

/** Who took an abonement `a` away from the counter, as `k`: columns and join for a statement that reads abonements. */
export const COLLECTOR = `a.collector_id, k.number AS collector_number, k.name AS collector_name, k.channel AS collector_channel,
    a.blank_number`;
export const JOIN_COLLECTOR = 'LEFT JOIN collector k ON k.facility_id = a.facility_id AND k.id = a.collector_id';

/** What `COLLECTOR` reads; all null at the counter. */
export type CollectorRow = {
  collector_id: string | null;
  collector_number: number | null;
  collector_name: string | null;
  collector_channel: Channel | null;
  blank_number: number | null;
};

/** The collector of a line and the blank; null where it names none. */
export function collectedBy(row: CollectorRow): Pick<TakenAway, 'collector' | 'blankNumber'> | null {
  const { collector_id: id, collector_channel: channel, collector_number: number, collector_name: name } = row;
  if (id === null || channel === null || number === null || name === null || row.blank_number === null) return null;
  return { collector: { id, channel, number, name }, blankNumber: row.blank_number };
}
