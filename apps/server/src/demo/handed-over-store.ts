import type { ClientBase } from 'pg';

/** A client leaves with the papers so many minutes after the abonement is registered, at the latest. */
const MINUTES = 15;

/** Hands over what was registered: all but what the last clients still wait for. */
export async function handOver(client: ClientBase, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO abonement_step (facility_id, abonement_id, step, done_at, operator_id)
     SELECT facility_id, id, step, accepted_at + interval '1 minute', operator_id
     FROM abonement, unnest('{signed,handedOver}'::step[]) AS step
     WHERE accepted_at < $1::timestamptz - make_interval(mins => ${MINUTES})`,
    [now],
  );
  await client.query(
    `INSERT INTO paper_print (facility_id, id, paper, document_id, number, printed_at, operator_id)
     SELECT facility_id, gen_random_uuid(), 'ps1', id, 1, accepted_at + interval '30 seconds', operator_id
     FROM abonement WHERE accepted_at < $1::timestamptz - make_interval(mins => ${MINUTES})`,
    [now],
  );
}
