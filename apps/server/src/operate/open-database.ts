import { join } from 'node:path';
import { dataFolder } from '@jazylym/db/embedded/data-folder';
import { startEmbedded } from '@jazylym/db/embedded/start';
import type { Settings } from '../env.ts';

/** The checkout that this file lies in. */
export const CHECKOUT = join(import.meta.dirname, '../../../..');

export interface OpenDatabase {
  appUrl: string;
  /** Null where this server may not migrate. */
  ownerUrl: string | null;
  /** For people: which database it is, without passwords. */
  name: string;
  close(): Promise<void>;
}

interface Options {
  settings: Settings;
  /** Told when the built-in PostgreSQL fell and rose again; `lost` when it stays down. */
  onTrouble?: (message: string, lost: boolean) => void;
  /** Breaks off the making of the built-in PostgreSQL's data. */
  signal?: AbortSignal;
}

/** The database that the settings name, or the built-in PostgreSQL, started. Throws CannotStart. */
export async function openDatabase({ settings, ...how }: Options): Promise<OpenDatabase> {
  if (settings.database !== null)
    return { ...settings.database, name: placeOf(settings.database.appUrl), close: async () => undefined };
  const folder = dataFolder({ checkout: CHECKOUT, told: settings.dataFolder });
  const as = `process ${process.pid}, port ${settings.port}`;
  const embedded = await startEmbedded({ folder, as, ...how });
  return {
    appUrl: embedded.appUrl,
    ownerUrl: embedded.ownerUrl,
    name: `built-in PostgreSQL in ${folder}`,
    close: embedded.stop,
  };
}

/** `host:port/database` of a database's address. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
}

/** The role that a database's address signs in as. */
export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);
