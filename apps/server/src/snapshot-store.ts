import type { ClientBase, Pool } from 'pg';

/** Does `work` in a transaction that reads only and sees one moment, however long it takes and whatever is accepted meanwhile. */
export async function readingOneMoment<Result>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
