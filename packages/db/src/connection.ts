import pg from 'pg';

/**
 * Does `work` on a connection of its own, in UTC, and closes it. Throws what `work` throws, and when nobody answers within
 * ten seconds or lets us in.
 */
export async function withConnection<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, options: '-c TimeZone=UTC' });
  // A connection that is cut between two queries fails the next one; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
