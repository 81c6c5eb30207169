import type pg from 'pg';

/**
 * Does `work` in one transaction on a connection of its own, and commits what it did. Throws what `work` throws, and then
 * nothing was done; a connection that failed is not used again.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
