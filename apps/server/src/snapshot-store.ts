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

/**
 * The pieces of `work`, all read in one moment and each when it is taken. The connection goes back after the last one. It is closed when nobody
 * takes more, and at once when the signal comes, whatever is being read: that throws.
 */
export async function* piecesOfOneMoment<Piece>(
  pool: Pool,
  work: (client: ClientBase) => AsyncIterable<Piece>,
  signal: AbortSignal,
): AsyncGenerator<Piece, void> {
  signal.throwIfAborted();
  const client = await pool.connect();
  let isOut = true;
  const giveBack = (isBroken: boolean): void => {
    if (isOut) client.release(isBroken);
    isOut = false;
  };
  const cut = () => giveBack(true);
  signal.addEventListener('abort', cut);
  try {
    signal.throwIfAborted();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield* work(client);
    await client.query('COMMIT');
    giveBack(false);
  } finally {
    signal.removeEventListener('abort', cut);
    giveBack(true);
  }
}
