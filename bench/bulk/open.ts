import { mkdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { withConnection } from '@jazylym/db/connection';
import { openPost, type Post } from '@jazylym/server/assurance/post';
import { todayOf } from '@jazylym/server/clock';
import { loadCountry } from './country.ts';
import { fillBulk, type Measured } from './fill.ts';

/** Abonements in a database, where the command names no others. */
const SIZES = [10_000, 1_000_000, 10_000_000];
/** What one abonement takes on the disk with all that belongs to it, in bytes, indexes and PostgreSQL's log included. */
const BYTES_EACH = 2_200;
const BYTES_BESIDE = 2_000_000_000;
/** The facilities' days that are measured hold so many abonements. */
export const OF_DAY = 300;
const MOST_MEASURED = 150;

const words = (size: number): string => size.toLocaleString('en');

/**
 * The sizes to measure at: the command's arguments (`10000 1e6`), all three otherwise; those for which the disk has no room are left
 * out with a word. Throws where none is left.
 */
export function sizesThatFit(args: readonly string[] = process.argv.slice(2)): number[] {
  const asked = args.length === 0 ? SIZES : args.map(Number);
  if (asked.some((size) => !Number.isInteger(size) || size < 2 * OF_DAY))
    throw new RangeError(`sizes are whole numbers of ${2 * OF_DAY} abonements and more`);
  mkdirSync(tmpdir(), { recursive: true });
  const { bavail, bsize } = statfsSync(tmpdir());
  const fits = asked.filter((size) => {
    const needs = BYTES_BESIDE + size * BYTES_EACH;
    if (needs <= bavail * bsize) return true;
    console.error(
      `Left out: ${words(size)} abonements need ${gigabytes(needs)} in ${tmpdir()}, which has ${gigabytes(bavail * bsize)}. Free some, or set TMPDIR.`,
    );
    return false;
  });
  if (fits.length === 0) throw new Error('there is no room for any of the sizes');
  return fits;
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** A post with so many abonements, all indexes present, and the facilities whose days are measured. */
export type FilledPost = Post & { size: number; measured: readonly Measured[] };

/** Opens a durable PostgreSQL of its own and fills it. Says how long that took and how large it is. */
export async function openBulk(size: number): Promise<FilledPost> {
  const post = await openPost({ load: ({ ownerUrl }) => loadCountry(ownerUrl, new Date()) });
  try {
    const measured = Math.min(MOST_MEASURED, Math.floor((size * 0.6) / (2 * OF_DAY)) || 1);
    const from = performance.now();
    console.log(`\nfilling ${words(size)} abonements …`);
    await settings(post, `ALTER SYSTEM SET max_wal_size = '8GB'; ALTER SYSTEM SET checkpoint_timeout = '30min'`);
    const bulk = { abonements: size, today: todayOf(new Date()), measured, ofDay: OF_DAY };
    const found = await fillBulk(post.ownerUrl, bulk, console.log);
    await settings(post, 'ALTER SYSTEM RESET max_wal_size; ALTER SYSTEM RESET checkpoint_timeout');
    const { rows } = await post.owner.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    console.log(`  filled in ${seconds} s, ${gigabytes(Number(rows[0]?.bytes))}`);
    return { ...post, size, measured: found };
  } catch (error) {
    await post.close();
    throw error;
  }
}

/** Settings are the superuser's; a checkpoint after them, so that what follows does not pay for the filling. */
const settings = (post: Post, change: string): Promise<void> =>
  withConnection(post.superuserUrl, async (client) => {
    for (const statement of [...change.split('; '), 'SELECT pg_reload_conf()', 'CHECKPOINT'])
      await client.query(statement);
  });

/** Stops what is running when the command is interrupted. */
export function closeOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(130)));
}

/** What durability the figures are of, as PostgreSQL says it. */
export async function durability(post: Post): Promise<string> {
  const { rows } = await post.owner.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
    [['fsync', 'synchronous_commit', 'full_page_writes', 'server_version', 'shared_buffers']],
  );
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ');
}
